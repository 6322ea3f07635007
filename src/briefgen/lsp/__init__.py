"""Help while a brief is typed in an editor: findings, what mends them, words to choose from."""
