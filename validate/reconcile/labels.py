"""Which total a row's label names, however somebody has retyped it."""
