"""Who has a part in the work, and what each side owes the other."""
