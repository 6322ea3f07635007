"""What holds for all tests."""

import signal

from hypothesis import settings

# How long an example takes belongs to the machine; what speed is promised stands in benchmarks/.
settings.register_profile(
    "any machine", settings.get_profile(settings.get_current_profile_name()), deadline=None
)
settings.load_profile("any machine")

# Whoever starts the tests in the background has them ignore Ctrl-C, and their programs too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
