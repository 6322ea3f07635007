"""The times in a brief, above and in running text, and what they mean."""
