"""What the rules ask of a returned workbook with cases."""
