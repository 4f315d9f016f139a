# calendar.format(), what the star takes, and locale.format(), which is going away.
import calendar
import locale
import warnings
from calendar import *  # noqa: F403

print(repr(calendar.formatstring(["a", "b", "c"], 3, 1)), len(calendar.formatstring(["x"] * 3)))
calendar.format(["1", "2", "3"], colwidth=3, spacing=1)
print(HTMLCalendar.__name__, LocaleTextCalendar.__name__, LocaleHTMLCalendar.__name__)  # noqa: F405
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(locale.format("%d", 1234567, True), locale.format("%*.2f", 8, False, False, 2.5), caught[0].category.__name__, caught[0].message)
    for bad in ("%d%%", "x", "%d x"):
        try:
            locale.format(bad, 3)
        except ValueError as e:
            print(e)
# expect-error: AttributeError: 'function' object has no attribute 'formatstring'
