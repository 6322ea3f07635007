"""What the last build made, of what, and whether it still holds.

Nothing here parses or draws, so that a build with nothing to do need not load what does. A
document depends on the marks of its entry alone; how files look from outside (stamps) only saves
reading them. What is kept may be lost at any time: then everything is made again.
"""
