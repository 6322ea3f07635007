"""What briefgen is measured against: a file for each program, and those that measure and tell."""
