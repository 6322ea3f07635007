"""Documents: a narrowed brief in, HTML and PDF out."""
