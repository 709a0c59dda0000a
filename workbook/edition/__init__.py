"""The council edition of a template's records: built once as a document, rendered by format."""
