"""Writing of workbooks: one strict writer, the house styles and the fit of text to cells."""
