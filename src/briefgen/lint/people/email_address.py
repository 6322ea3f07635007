"""The one user of email-validator, which never looks anything up here."""

from email_validator import EmailNotValidError, validate_email


def is_deliverable(address: str) -> bool:
    """Tell whether mail could go to an address, in whatever script it is written."""
    try:
        # Without a lookup; `test_environment` lets the reserved names of examples pass.
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True
