"""What is written into an owner's files: what mends them, and how that differs."""
