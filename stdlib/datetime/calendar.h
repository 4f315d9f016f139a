/* The proleptic Gregorian calendar in numbers: days as a date or as an ordinal, which is 1 on 1 January of the year 1. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { YEAR_LEAST = 1, YEAR_MOST = 9999, ORDINAL_MOST = 3652059, EPOCH_ORDINAL = 719163 };

typedef struct Ymd {
    uint16_t year;
    uint8_t month, day; /* month is 1..12 always; the rest may be anything in what a pickle brought */
} Ymd;

typedef struct IsoDay { int year, week, weekday; } IsoDay; /* weekday: 1 Monday .. 7 Sunday */

static inline bool is_leap_year(int year) { return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0); }
int days_in_month(int year, int month); /* month: 1 .. 12 */
int ordinal_of(int year, int month, int day); /* 0 <= year; any day */
Ymd ymd_of_ordinal(int ordinal);              /* 1 .. ORDINAL_MOST, and a year more */
static inline int ymd_ordinal(Ymd d) { return ordinal_of(d.year, d.month, d.day); }
static inline int ymd_weekday(Ymd d) { return (ymd_ordinal(d) + 6) % 7; } /* 0 Monday .. 6 Sunday; of a year >= 1 */
int ymd_day_of_year(Ymd d); /* 1 .. 366 */
bool ymd_move(Ymd *d, int64_t days);           /* false: beyond the calendar, and *d is as it was */

IsoDay iso_day_of(Ymd d);
/* The ordinal of a weekday in an ISO week; 0: there is no such week, -1: no such weekday. */
int ordinal_of_iso_day(IsoDay day);
