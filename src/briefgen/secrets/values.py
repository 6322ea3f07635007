"""What looks like a password, and what only stands where one could."""

import re

_ROOT = re.compile(r"[a-z]\d+[a-z]", re.IGNORECASE)
_WORD_AND_NUMBER = re.compile(r"[^\W\d_]{3,}\d{2,}")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_SYMBOL_INSIDE = re.compile(r"(?<=\w)[!@#$%^*?§€£](?=.)")
_SYMBOL = re.compile(r"(?<=\w)[!@#$%^&*+?~§€£]")
_SHORTEST = 6
_SHORTEST_KEY = 16
_FEW = 5
_FEWEST = 3

_MASK = re.compile(r"x{4}|(?:^|[-_])your[-_]", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"(?:^|[^a-z])(?:your|dein|example|placeholder|insert|redacted)|^(?:TB[AD]|TODO)|xxx|\*{3}|\.{3}|…|_{3}"
    r"|^[\[{(<]|^\$[A-Z_{(][A-Z0-9_})]*$|^%\w+%$|^%[sd]$|\{\{|\$\{"
)
_IS_A_WORD_FOR_ONE = re.compile(
    "contraseña|kennwort|key|motdepasse|pass|passcode|passphrase|passwd|password|passwort|pw|pwd"
    "|secret|senha|token|user|username|密码|パスワード|пароль",
    re.IGNORECASE,
)

_UNITS = (
    "characters? chars? letters? digits? symbols? numbers? words? bytes? bits? factor fa step "
    "steps? ways? times? days? weeks? months? years? hours? hrs? h mins? minutes? secs? seconds? "
    "am pm uhr st nd rd th x px % zeichen stellig stellen tage? stunden minuten monate caractères "
    "caracteres dígitos chiffres jours dias días"
).replace(" ", "|")
_COUNTED = re.compile(rf"[~≥≤]?\d+(?:[-–.:,]\d+)*[-–+.]*(?:{_UNITS})(?![a-z])", re.IGNORECASE)
_LABELS = (
    "step section page row sheet column table version option chapter part phase appendix figure "
    "slide tab line level tier schritt abschnitt seite zeile spalte blatt absatz étape paso etapa"
).replace(" ", "|")
_LABELLED = re.compile(
    rf"(?:{_LABELS})[-_.]?\d+(?:[.:-]\d+)*|v\d+(?:\.\w+)*|[A-Z]{{1,2}}\d{{1,4}}:[A-Z]{{1,2}}\d{{1,4}}",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"charact|zeichen|ziffer|letter|digit|upper|lower|symbol|number|a-z|0-9|caract", re.IGNORECASE
)
_KNOWN = re.compile(
    r"1password|lastpass|(?:office|microsoft|m|o)365|windows\d|bitlocker|keepass|dashlane|nordpass"
    r"|auth0|oauth\d?|openid|saml\d?|totp|hotp|fido\d?|u2f|mfa|2fa|sha-?\d|md5|aes-?\d|rsa-?\d"
    r"|pbkdf2|bcrypt|argon2|scrypt|base\d\d|utf-?\d|wpa\d|html5|php\d|python\d|h\.?26[45]|mp[34]",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:t[\d:]+z?)?"
    r"|\d{1,2}[-./](?:jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zä]*"
    r"[-./]?\d*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\w[\w.+-]*://.*|www\..*|(?:\.{0,2}|~)/.*|[A-Z]:\\.*|[^@\s]+@[^@\s]+\.[a-z]{2,}|[#@][\w-]+|.*\?\w+=.*"
    r"|(?:[\w-]+\.)+(?:com|org|net|io|de|at|ch|fr|es|br|uk|eu|us|app|dev|ua|in|jp|cn|ph|ae)(?:[/:?].*)?"
    r"|.+\.(?:xlsx?|csv|docx?|pptx?|pdf|txt|md|png|jpe?g|gif|svg|webp|zip|kdbx?|json|ya?ml|html?"
    r"|mp[34]|mov|wav|py|js|php)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[\w.]+\([^()]*\)?|\w+\[[^\]]*\]")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")


def is_password(value: str) -> bool:
    """Tell whether a value, found where a password may stand, is one.

    It has letters and a digit, or letters and a sign among them, and is not a date, a file, an
    address, a rule for passwords or a name that everybody knows.
    """
    return (
        len(value) >= _SHORTEST
        and _LETTER.search(value) is not None
        and (_DIGIT.search(value) is not None or _SYMBOL_INSIDE.search(value) is not None)
        and len(set(value)) >= _FEWEST
        and not is_placeholder(value)
        and not _is_something_else(value)
    )


def is_strong_password(value: str) -> bool:
    """Tell whether a value looks like a password anywhere: digits or signs amid letters."""
    return is_password(value) and (
        _ROOT.search(value) is not None or _SYMBOL.search(value) is not None
    )


def is_word_and_number(value: str) -> bool:
    """Tell whether a value is made like many passwords, and some other things: `Coffee42`."""
    return is_password(value) and _WORD_AND_NUMBER.fullmatch(value) is not None


def is_pin(value: str) -> bool:
    """Tell whether a value is a PIN: four or more digits that are no row and no round number.

    Six digits may be a postcode, which India calls PIN.
    """
    return (
        value.isdecimal()
        and value.isascii()
        and len(value) in (4, 5, 7, 8)
        and len(set(value)) > 1
        and not value.endswith("000")
        and value not in "0123456789"
    )


def is_key(value: str) -> bool:
    """Tell whether a value, found where a key may stand, is one: long and mixed."""
    return (
        len(value) >= _SHORTEST_KEY
        and len(_DIGIT.findall(value)) > 1
        and _ROOT.search(value) is not None
        and not is_masked(value)
        and not is_placeholder(value)
        and _ADDRESS.fullmatch(value) is None
    )


def is_masked(value: str) -> bool:
    """Tell whether a value is not written out: `xxxxxxxx`, `your-key`, the same few letters."""
    return len(set(value)) < _FEW or _MASK.search(value) is not None


def is_placeholder(value: str) -> bool:
    """Tell whether a value stands for one: `<password>`, `$PASSWORD`, `your-password`, `***`."""
    return (
        _STANDS_FOR.search(value) is not None
        or _IS_A_WORD_FOR_ONE.fullmatch(value.strip("_-*")) is not None
        or not any(character.isalnum() for character in value)
    )


def _is_something_else(value: str) -> bool:
    return (
        any(p.match(value) for p in (_COUNTED, _KNOWN))
        or _FORM.search(value) is not None
        or any(p.fullmatch(value) for p in (_LABELLED, _DATE, _ADDRESS, _CODE, _IBAN))
    )
