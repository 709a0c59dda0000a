"""The council edition: its model, its JSON, its workbook."""
