# nl_langinfo() in the locale C, and the numbers of its items.
import locale

NAMES = ([f"{kind}_{i}" for kind in ("DAY", "ABDAY") for i in range(1, 8)] + [f"{kind}_{i}" for kind in ("MON", "ABMON") for i in range(1, 13)]
         + "AM_STR PM_STR D_T_FMT D_FMT T_FMT T_FMT_AMPM ERA ERA_D_FMT ERA_D_T_FMT ERA_T_FMT RADIXCHAR THOUSEP CRNCYSTR YESEXPR NOEXPR".split())
for name in NAMES:
    print(name, getattr(locale, name), repr(locale.nl_langinfo(getattr(locale, name))))
    # expect: DAY_1 131079 'Sunday'
    # expect: DAY_2 131080 'Monday'
    # expect: DAY_3 131081 'Tuesday'
    # expect: DAY_4 131082 'Wednesday'
    # expect: DAY_5 131083 'Thursday'
    # expect: DAY_6 131084 'Friday'
    # expect: DAY_7 131085 'Saturday'
    # expect: ABDAY_1 131072 'Sun'
    # expect: ABDAY_2 131073 'Mon'
    # expect: ABDAY_3 131074 'Tue'
    # expect: ABDAY_4 131075 'Wed'
    # expect: ABDAY_5 131076 'Thu'
    # expect: ABDAY_6 131077 'Fri'
    # expect: ABDAY_7 131078 'Sat'
    # expect: MON_1 131098 'January'
    # expect: MON_2 131099 'February'
    # expect: MON_3 131100 'March'
    # expect: MON_4 131101 'April'
    # expect: MON_5 131102 'May'
    # expect: MON_6 131103 'June'
    # expect: MON_7 131104 'July'
    # expect: MON_8 131105 'August'
    # expect: MON_9 131106 'September'
    # expect: MON_10 131107 'October'
    # expect: MON_11 131108 'November'
    # expect: MON_12 131109 'December'
    # expect: ABMON_1 131086 'Jan'
    # expect: ABMON_2 131087 'Feb'
    # expect: ABMON_3 131088 'Mar'
    # expect: ABMON_4 131089 'Apr'
    # expect: ABMON_5 131090 'May'
    # expect: ABMON_6 131091 'Jun'
    # expect: ABMON_7 131092 'Jul'
    # expect: ABMON_8 131093 'Aug'
    # expect: ABMON_9 131094 'Sep'
    # expect: ABMON_10 131095 'Oct'
    # expect: ABMON_11 131096 'Nov'
    # expect: ABMON_12 131097 'Dec'
    # expect: AM_STR 131110 'AM'
    # expect: PM_STR 131111 'PM'
    # expect: D_T_FMT 131112 '%a %b %e %H:%M:%S %Y'
    # expect: D_FMT 131113 '%m/%d/%y'
    # expect: T_FMT 131114 '%H:%M:%S'
    # expect: T_FMT_AMPM 131115 '%I:%M:%S %p'
    # expect: ERA 131116 ''
    # expect: ERA_D_FMT 131118 ''
    # expect: ERA_D_T_FMT 131120 ''
    # expect: ERA_T_FMT 131121 ''
    # expect: RADIXCHAR 65536 '.'
    # expect: THOUSEP 65537 ''
    # expect: CRNCYSTR 262159 '-'
    # expect: YESEXPR 327680 '^[yY]'
    # expect: NOEXPR 327681 '^[nN]'
print(locale.CODESET, locale.nl_langinfo(locale.CODESET))  # expect: 14 UTF-8
for wrong in 5, 999999, "a":
    try:
        locale.nl_langinfo(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError unsupported langinfo constant
        # expect: ValueError unsupported langinfo constant
        # expect: TypeError 'str' object cannot be interpreted as an integer
