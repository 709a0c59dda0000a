"""Cases: the layout of a form, what a returned form says, and the overview made of all."""
