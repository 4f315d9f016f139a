/* Days, months and ISO weeks.
 *
 * Both directions between a date and its ordinal count from 1 March: the leap day comes last then, and the lengths of months
 * follow a straight line rounded down.  The multipliers are those of Neri and Schneider, "Euclidean affine functions and their
 * application to calendar algorithms" (2022): a handful of multiplications, no table and no loop. */
#include "stdlib/datetime/calendar.h"

enum {
    CYCLE_YEARS = 400,
    CYCLE_DAYS = 146097,
    MARCH_DAYS = 306, /* from 1 March to 1 January */
};

int days_in_month(int year, int month) {
    if (month == 2) return 28 + is_leap_year(year);
    return 30 + ((month ^ month >> 3) & 1);
}

int ordinal_of(int year, int month, int day) {
    bool early = month <= 2;
    uint32_t y = (uint32_t)(year + CYCLE_YEARS - early), m = (uint32_t)(early ? month + 12 : month), century = y / 100;
    uint32_t days = 1461 * y / 4 - century + century / 4 + (979 * m - 2919) / 32;
    return (int)days + day - CYCLE_DAYS - MARCH_DAYS;
}

Ymd ymd_of_ordinal(int ordinal) {
    uint32_t n1 = 4 * (uint32_t)(ordinal + MARCH_DAYS - 1) + 3, century = n1 / CYCLE_DAYS, in_century = n1 % CYCLE_DAYS | 3;
    uint64_t p = (uint64_t)2939745 * in_century;
    uint32_t year = 100 * century + (uint32_t)(p >> 32), day_of_year = (uint32_t)p / 2939745 / 4;
    uint32_t n3 = 2141 * day_of_year + 197913, month = n3 >> 16;
    bool late = day_of_year >= MARCH_DAYS;
    return (Ymd){(uint16_t)(year + late), (uint8_t)(late ? month - 12 : month), (uint8_t)((n3 & 0xffff) / 2141 + 1)};
}

int ymd_day_of_year(Ymd d) { return ymd_ordinal(d) - ordinal_of(d.year, 1, 1) + 1; }

/* ---- ISO weeks: the first is the one with the year's first Thursday */

static int first_monday(int year) {
    int first = ordinal_of(year, 1, 1), weekday = (first + 6) % 7;
    return first - weekday + (weekday > 3 ? 7 : 0);
}

IsoDay iso_day_of(Ymd d) {
    int year = d.year, ordinal = ymd_ordinal(d), monday = first_monday(year);
    if (ordinal < monday) monday = first_monday(--year);
    else if (ordinal >= monday + 52 * 7 && ordinal >= first_monday(year + 1)) monday = first_monday(++year);
    int day = ordinal - monday;
    return (IsoDay){year, day / 7 + 1, day % 7 + 1};
}

int ordinal_of_iso_day(IsoDay day) {
    int monday = first_monday(day.year);
    if (day.week < 1 || day.week > 53 || (day.week == 53 && monday + 52 * 7 >= first_monday(day.year + 1))) return 0;
    if (day.weekday < 1 || day.weekday > 7) return -1;
    return monday + (day.week - 1) * 7 + day.weekday - 1;
}

bool ymd_move(Ymd *d, int64_t days) {
    int64_t day = d->day + days;
    if (day >= 1 && day <= 28) { /* in any month */
        d->day = (uint8_t)day;
        return true;
    }
    int64_t ordinal = ymd_ordinal(*d) + days;
    if (ordinal < 1 || ordinal > ORDINAL_MOST) return false;
    *d = ymd_of_ordinal((int)ordinal);
    return true;
}
