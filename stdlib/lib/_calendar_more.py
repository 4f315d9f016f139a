"""What calendar offers beyond plain text: pages in HTML, names in another language, python -m calendar."""
import datetime
import sys
from calendar import TextCalendar, Calendar, January, day_abbr, month_name

__all__ = ["HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar", "different_locale", "main"]


class HTMLCalendar(Calendar):
    """Calendars as tables; the attributes are the classes for style sheets."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = cssclass_month = "month"
    cssclass_year = cssclass_year_head = "year"

    def formatday(self, day, weekday):
        """A cell; an empty one for day 0."""
        if day == 0:
            return '<td class="%s">&nbsp;</td>' % self.cssclass_noday
        return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        return "<tr>%s</tr>" % "".join(self.formatday(day, weekday) for day, weekday in theweek)

    def formatweekday(self, day):
        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        return "<tr>%s</tr>" % "".join(map(self.formatweekday, self.iterweekdays()))

    def formatmonthname(self, theyear, themonth, withyear=True):
        title = "%s %s" % (month_name[themonth], theyear) if withyear else "%s" % month_name[themonth]
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (self.cssclass_month_head, title)

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month's table."""
        rows = ['<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_month,
                self.formatmonthname(theyear, themonth, withyear), self.formatweekheader()]
        rows += map(self.formatweek, self.monthdays2calendar(theyear, themonth))
        return "\n".join([*rows, "</table>", ""])

    def formatyear(self, theyear, width=3):
        """A year's table of tables, width of them in a row."""
        width = max(width, 1)
        parts = ['<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_year, "\n",
                 '<tr><th colspan="%d" class="%s">%s</th></tr>' % (width, self.cssclass_year_head, theyear)]
        for first in range(January, January + 12, width):
            cells = ("<td>%s</td>" % self.formatmonth(theyear, month, withyear=False) for month in range(first, min(first + width, 13)))
            parts.append("<tr>%s</tr>" % "".join(cells))
        return "".join([*parts, "</table>"])

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A whole page, bytes."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        style = '<link rel="stylesheet" type="text/css" href="%s" />\n' % css if css is not None else ""
        page = ('<?xml version="1.0" encoding="%s"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html>\n<head>\n'
                '<meta http-equiv="Content-Type" content="text/html; charset=%s" />\n%s<title>Calendar for %d</title>\n</head>\n<body>\n%s</body>\n'
                "</html>\n" % (encoding, encoding, style, theyear, self.formatyear(theyear, width)))
        return page.encode(encoding, "xmlcharrefreplace")


class different_locale:
    """In a with statement: names of days and months are those of another locale."""

    def __init__(self, locale):
        self.locale = locale
        self.oldlocale = None

    def __enter__(self):
        import locale
        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale
        if self.oldlocale is not None:
            locale.setlocale(locale.LC_TIME, self.oldlocale)


def _default_locale():
    import locale
    return locale.getlocale(locale.LC_TIME)


class LocaleTextCalendar(TextCalendar):
    """Text in another language."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _default_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """HTML in another language."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _default_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


for _class in (HTMLCalendar, different_locale, LocaleTextCalendar, LocaleHTMLCalendar):
    _class.__module__ = "calendar"


def _parser():
    import argparse
    parser = argparse.ArgumentParser()
    text, html = parser.add_argument_group("text only arguments"), parser.add_argument_group("html only arguments")
    text.add_argument("-w", "--width", type=int, default=2, help="columns for a day (default: 2)")
    text.add_argument("-l", "--lines", type=int, default=1, help="lines for a week (default: 1)")
    text.add_argument("-s", "--spacing", type=int, default=6, help="blanks between months (default: 6)")
    text.add_argument("-m", "--months", type=int, default=3, help="months side by side (default: 3)")
    html.add_argument("-c", "--css", default="calendar.css", help="style sheet that the page names")
    parser.add_argument("-L", "--locale", default=None, help="locale of the names of months and weekdays")
    parser.add_argument("-e", "--encoding", default=None, help="encoding of what is written")
    parser.add_argument("-t", "--type", default="text", choices=("text", "html"), help="what to write: text or html")
    parser.add_argument("year", nargs="?", type=int, help="year number (1-9999)")
    parser.add_argument("month", nargs="?", type=int, help="the month, 1 to 12 (of text only)")
    return parser


def main(args=None):
    parser = _parser()
    options = parser.parse_args(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
    locale = options.locale, options.encoding
    year = datetime.date.today().year if options.year is None else options.year
    if options.type == "html":
        if options.month:
            parser.error("incorrect number of arguments")
        made = LocaleHTMLCalendar(locale=locale) if options.locale else HTMLCalendar()
        encoding = options.encoding or sys.getdefaultencoding()
        sys.stdout.buffer.write(made.formatyearpage(year, css=options.css, encoding=encoding))
        return
    made = LocaleTextCalendar(locale=locale) if options.locale else TextCalendar()
    widths = {"w": options.width, "l": options.lines}
    if options.month is None:
        result = made.formatyear(year, c=options.spacing, m=options.months, **widths)
    else:
        result = made.formatmonth(year, options.month, **widths)
    if options.encoding:
        sys.stdout.buffer.write(result.encode(options.encoding))
    else:
        sys.stdout.write(result)
