"""What a template means: faults that its shape does not show, one module for each part."""
