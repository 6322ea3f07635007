"""The words that announce a password, by language, in lower case.

To add a language, give it a line in each table. A brief often names things in another language
than its own, and a password leaks in any: all tables are looked through, whatever the brief says.
"""

PASSWORD_WORDS = {
    "ar": ("كلمة المرور", "كلمة مرور", "كلمة السر", "كلمة سر", "الرقم السري"),
    "de": ("passwort", "passwörter", "kennwort", "passphrase", "zugangscode", "losungswort"),
    "en": (
        "password",
        "passwords",
        "passcode",
        "access code",
        "entry code",
        "passphrase",
        "passwd",
        "pass word",
        "pass",
        "pw",
        "pwd",
        "psw",
    ),
    "es": ("contraseña", "contrasena", "contraseñas", "clave de acceso", "clave"),
    "fil": ("kontrasenyas", "hudyat"),
    "fr": ("mot de passe", "mots de passe", "mdp", "code d'accès", "code d’accès"),
    "hi": ("पासवर्ड", "कूटशब्द"),
    "ja": ("パスワード", "パスコード", "暗証番号"),
    "pt": ("senha", "senhas", "palavra-passe", "palavra passe"),
    "uk": ("пароль", "пароля", "паролі", "кодове слово"),
    "zh": ("密码", "密碼", "口令"),
}

OTHER_MEANINGS = (
    "palabra clave",
    "palabras clave",
    "first pass",
    "second pass",
    "third pass",
    "final pass",
    "boarding pass",
    "day pass",
)
"""Phrases that end in one of these words and have nothing to do with passwords."""

LOGIN_WORDS = {
    "ar": ("تسجيل الدخول", "اسم المستخدم"),
    "de": (
        "zugangsdaten",
        "anmeldedaten",
        "anmeldung",
        "benutzer",
        "benutzername",
        "logindaten",
        "zugang",
        "wlan",
    ),
    "en": (
        "login",
        "logins",
        "log-in",
        "sign-in",
        "signin",
        "credentials",
        "creds",
        "access",
        "wi-fi",
        "wifi",
        "user",
        "username",
        "user name",
    ),
    "es": ("usuario", "credenciales"),
    "fil": ("pangalan ng gumagamit",),
    "fr": ("identifiant", "identifiants", "utilisateur"),
    "hi": ("लॉगिन", "यूज़रनेम", "उपयोगकर्ता"),
    "ja": ("ログイン", "ユーザー名"),
    "pt": ("usuário", "utilizador", "credenciais"),
    "uk": ("логін", "користувач"),
    "zh": ("登录", "登錄", "用户名", "账号", "帳號"),
}

PIN_WORDS = {
    "ar": ("رمز pin",),
    "de": ("pin", "geheimzahl", "türcode", "alarmcode"),
    "en": ("pin", "pin code", "pin-code", "pin number", "door code", "alarm code", "gate code"),
    "es": ("pin", "código pin"),
    "fil": ("pin",),
    "fr": ("pin", "code pin"),
    "hi": ("पिन",),
    "ja": ("暗証番号", "pinコード"),
    "pt": ("pin", "código pin"),
    "uk": ("пін", "пін-код", "pin-код"),
    "zh": ("pin码", "pin 码"),
}

KEY_WORDS = {
    "de": ("api-schlüssel", "geheimer schlüssel", "zugriffsschlüssel"),
    "en": (
        "api key",
        "api-key",
        "api_key",
        "apikey",
        "api token",
        "api_token",
        "api secret",
        "api_secret",
        "secret key",
        "secret_key",
        "secret access key",
        "secret_access_key",
        "access key",
        "access_key",
        "access token",
        "access_token",
        "auth token",
        "auth_token",
        "client secret",
        "client_secret",
        "bearer token",
    ),
    "es": ("clave api", "clave de api"),
    "fr": ("clé api", "clé d'api"),
    "ja": ("apiキー",),
    "pt": ("chave de api", "chave api"),
    "uk": ("ключ api", "api-ключ"),
    "zh": ("api密钥", "api 密钥", "密钥"),
}

IS = {
    "ar": ("هي", "هو"),
    "de": ("ist", "lautet", "war", "sind"),
    "en": ("is", "are", "was", "will be", "remains"),
    "es": ("es", "será"),
    "fil": ("ay",),
    "fr": ("est", "sera"),
    "hi": ("है",),
    "ja": ("は",),
    "pt": ("é", "será"),
    "uk": ("це", "є"),
    "zh": ("是", "为", "為"),
}

FILLERS = ("now", "currently", "still", "always", "set to", "changed to", "jetzt", "aktuell")
"""What may stand between `is` and the value."""

FOR = {
    "ar": ("ل",),
    "de": ("für", "zum", "zur", "vom", "von", "im", "am", "des", "der", "aller"),
    "en": ("for", "to", "of", "on", "at", "in", "into", "with", "there", "here"),
    "es": ("para", "de", "del", "en"),
    "fil": ("para", "sa", "ng"),
    "fr": ("pour", "de", "du", "des", "au"),
    "pt": ("para", "de", "do", "da", "no", "na"),
    "uk": ("для", "до", "від"),
}

NOT_ABOUT_ONE = {
    "de": "richtlinie richtlinien regeln länge muss soll darf steht siehe nie niemals",
    "en": (
        "manager managers policy policies rule rules reset resets resetting hint hints length "
        "requirement requirements field fields format strength generator protection protected "
        "expiry expires change changes changed box page form vault management security safe "
        "sharing protocol must should shall need needs contain contains has have can cannot may "
        "will see ask from never not please don't rotation"
    ),
}
"""Words between `password` and a colon that say what follows is about passwords, not one."""
