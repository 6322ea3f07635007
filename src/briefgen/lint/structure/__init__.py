"""The parts of a brief: sections, headings, steps, numbers, and what each speaks about."""
