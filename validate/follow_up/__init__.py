"""What the rules ask of a returned workbook of a follow-up."""
