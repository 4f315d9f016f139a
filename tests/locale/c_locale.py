# The C locale, and numbers with groups of digits.
import locale
def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)
attempt(locale.setlocale, locale.LC_ALL, "C")  # expect: 'C'
attempt(locale.setlocale, locale.LC_ALL, "xx_YY")  # expect: Error unsupported locale setting
attempt(locale.setlocale, locale.LC_NUMERIC)  # expect: 'C'
attempt(locale.setlocale, 99)  # expect: Error locale query failed
attempt(locale.getlocale)  # expect: (None, None)
print(sorted(locale.localeconv().items()))
# expect: [('currency_symbol', ''), ('decimal_point', '.'), ('frac_digits', 127), ('grouping', []), ('int_curr_symbol', ''), ('int_frac_digits', 127), ('mon_decimal_point', ''), ('mon_grouping', []), ('mon_thousands_sep', ''), ('n_cs_precedes', 127), ('n_sep_by_space', 127), ('n_sign_posn', 127), ('negative_sign', ''), ('p_cs_precedes', 127), ('p_sep_by_space', 127), ('p_sign_posn', 127), ('positive_sign', ''), ('thousands_sep', '')]
attempt(locale.format_string, "%d %5.2f %s %%", (1234567, 3.14159, "a"), grouping=True)
# expect: '1234567  3.14 a %'
attempt(locale.format_string, "%(a)d", {"a": 3})  # expect: '3'
attempt(locale.format_string, "%*d", (5, 3))  # expect: '    3'
attempt(locale.currency, 3)  # expect: ValueError Currency formatting is not possible using the 'C' locale.
print(locale.atof("3.5"), locale.atoi("7"), locale.str(3.25), locale.strcoll("a", "b"), sorted("bca", key=locale.strxfrm))
# expect: 3.5 7 3.25 -1 ['a', 'b', 'c']
print(locale.normalize("en_us.utf8"))  # expect: en_US.UTF-8
locale._override_localeconv = {"thousands_sep": ",", "grouping": [3, 0], "decimal_point": "."}
attempt(locale.format_string, "%d", 1234567, grouping=True)  # expect: '1,234,567'
attempt(locale.format_string, "%.2f", -1234567.891, grouping=True)  # expect: '-1,234,567.89'
attempt(locale.atof, "1,234.5")  # expect: 1234.5
