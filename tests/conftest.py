"""What holds for all tests."""

from hypothesis import settings

# How long an example takes belongs to the machine; what speed is promised stands in benchmarks/.
settings.register_profile(
    "any machine", settings.get_profile(settings.get_current_profile_name()), deadline=None
)
settings.load_profile("any machine")
