import locale
locale.setlocale(locale.LC_ALL, "C")
locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
said = locale.setlocale(locale.LC_ALL)
print(said)
# expect: LC_CTYPE=C.UTF-8;LC_NUMERIC=C;LC_TIME=C;LC_COLLATE=C;LC_MONETARY=C;LC_MESSAGES=C;LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C
locale.setlocale(locale.LC_ALL, "C")
print(locale.setlocale(locale.LC_ALL, said) == said, locale.setlocale(locale.LC_NUMERIC))  # expect: True C
try:
    locale.setlocale(locale.LC_ALL, said.replace("LC_TIME=C", "LC_TIME=xx"))
except locale.Error as e:
    print(e)  # expect: unsupported locale setting
