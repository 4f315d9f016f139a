/* The module _datetime, which lib/datetime.py shows under its name. */
#include "stdlib/datetime/datetime.h"

#define WORD(text) Own word_##text;
DATETIME_WORDS(WORD)
#undef WORD
Own datetime_epoch;

static int make_words(void) {
    bool made = true;
#define WORD(text) made = made && (word_##text = str_intern(#text));
    DATETIME_WORDS(WORD)
#undef WORD
    return made ? 0 : -1;
}

static int put_take(Type *type, const char *name, Own value) {
    Own key = value ? str_intern(name) : NULL;
    Ref dict = key ? type_namespace_peek(type) : NULL;
    if (dict) return dict_set_take(dict, key, value);
    decref(key);
    decref(value);
    return -1;
}

static int put_bounds(void) {
    Clock last = {23, 59, 59, 0, 999999};
    Ymd first_day = {YEAR_LEAST, 1, 1}, last_day = {YEAR_MOST, 12, 31};
    Span day = {.days = 1}, grain = {.us = 1};
    if (put_take(&delta_type, "min", delta_new((Span){.days = -DELTA_DAYS_MOST})) < 0) return -1;
    if (put_take(&delta_type, "max", delta_new((Span){DELTA_DAYS_MOST, DAY_SECONDS - 1, SECOND_US - 1})) < 0) return -1;
    if (put_take(&date_type, "min", date_new(&date_type, first_day)) < 0) return -1;
    if (put_take(&date_type, "max", date_new(&date_type, last_day)) < 0) return -1;
    if (put_take(&time_type, "min", time_new(&time_type, (Clock){0}, NULL)) < 0) return -1;
    if (put_take(&time_type, "max", time_new(&time_type, last, NULL)) < 0) return -1;
    if (put_take(&datetime_type, "min", datetime_new(&datetime_type, first_day, (Clock){0}, NULL)) < 0) return -1;
    if (put_take(&datetime_type, "max", datetime_new(&datetime_type, last_day, last, NULL)) < 0) return -1;
    if (put_take(&date_type, "resolution", delta_new(day)) < 0 || put_take(&delta_type, "resolution", delta_new(grain)) < 0) return -1;
    return put_take(&time_type, "resolution", delta_new(grain)) < 0 ? -1 : put_take(&datetime_type, "resolution", delta_new(grain));
}

static Own offset_of_minutes(int minutes) {
    scoped Own offset = delta_from_parts(0, minutes * 60, 0);
    return offset ? timezone_new(offset, NULL) : NULL;
}

static int put_zones(void) {
    enum { LIMIT_MINUTES = 24 * 60 - 1 };
    if (!(timezone_utc = offset_of_minutes(0))) return -1;
    if (put_take(&timezone_type, "utc", own(timezone_utc)) < 0) return -1;
    if (put_take(&timezone_type, "min", offset_of_minutes(-LIMIT_MINUTES)) < 0) return -1;
    return put_take(&timezone_type, "max", offset_of_minutes(LIMIT_MINUTES));
}

/* Once, also if the module is imported anew. */
static int make_constants(void) {
    if (make_words() < 0 || type_ready(&isocalendar_type) < 0 || put_bounds() < 0 || put_zones() < 0) return -1;
    datetime_epoch = datetime_new(&datetime_type, (Ymd){1970, 1, 1}, (Clock){0}, timezone_utc);
    return datetime_epoch ? 0 : -1;
}

static int module_init(Ref module) {
    if (!datetime_epoch && make_constants() < 0) return -1;
    if (module_add(module, "UTC", timezone_utc) < 0) return -1;
    if (module_add(module, "MINYEAR", small_int_new(YEAR_LEAST)) < 0) return -1;
    return module_add(module, "MAXYEAR", small_int_new(YEAR_MOST));
}

static Type *const types[] = {&delta_type, &date_type, &time_type, &datetime_type, &tzinfo_type, &timezone_type, NULL};

const ModuleDef _datetime_module = {
    .name = "_datetime",
    .doc = "Dates, times of day, moments, lengths of time and zones.",
    .types = types,
    .init = module_init,
};
