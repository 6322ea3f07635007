"""The words of a brief: which of them are language, and what is the matter with them."""
