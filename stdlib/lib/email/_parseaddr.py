"""Dates and addresses under the name by which other packages reach for them."""
from email.utils import formataddr, mktime_tz, parseaddr, parsedate, parsedate_tz, quote

__all__ = ["formataddr", "mktime_tz", "parseaddr", "parsedate", "parsedate_tz", "quote"]
