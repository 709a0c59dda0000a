"""What each kind of output makes of the records: a module a kind."""
