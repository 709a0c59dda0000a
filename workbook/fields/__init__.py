"""What a workbook needs of each field type: its look, what Excel refuses, what is marked."""
