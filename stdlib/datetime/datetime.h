/* The module datetime: what its types look like and what its files do for each other.
 *
 * Fields are packed into the objects, so that a date takes 32 bytes and a datetime 48.  Objects never change once somebody
 * else has seen them, but for their remembered hash.  A naive time has no zone: `zone` is NULL.  Whatever asks a zone runs
 * Python code. */
#pragma once

#include "stdlib/datetime/calendar.h"
#include "stdlib/stdlib.h"

#define SECOND_US INT64_C(1000000)
#define DAY_SECONDS INT64_C(86400)
#define DAY_US (DAY_SECONDS * SECOND_US)
enum { DELTA_DAYS_MOST = 999999999 };

typedef __int128 Wide; /* microseconds: of a timedelta they need 68 bits */

typedef struct Span { int32_t days, seconds, us; } Span; /* normalised: 0 <= seconds < a day, 0 <= us < a second */
typedef struct Clock { uint8_t hour, minute, second, fold; uint32_t us; } Clock;

typedef struct Delta { Object head; Span span; } Delta;
typedef struct Date { Object head; int64_t hash; Ymd ymd; } Date; /* hash: -1 not computed, as in the next two */
typedef struct Time { Object head; int64_t hash; Clock clock; Own zone; } Time;
typedef struct DateTime { Object head; int64_t hash; Ymd ymd; Clock clock; Own zone; } DateTime; /* begins as a Date */
typedef struct Timezone { Object head; Own offset, name; } Timezone; /* a Delta; a str or NULL */

extern Type delta_type, date_type, time_type, datetime_type, tzinfo_type, timezone_type, clocks_type, isocalendar_type;

static inline Span span_of(Ref v) { return ((Delta *)object_of(v))->span; }
static inline Date *date_of(Ref v) { return (Date *)object_of(v); }
static inline Time *time_of(Ref v) { return (Time *)object_of(v); }
static inline DateTime *datetime_of(Ref v) { return (DateTime *)object_of(v); }
/* What both have: a time of day, perhaps a zone.  PEEK: time_of or datetime_of. */
#define CLOCK_GETTERS(PEEK) \
    static Own get_hour(Ref self) { return small_int_new(PEEK(self)->clock.hour); } \
    static Own get_minute(Ref self) { return small_int_new(PEEK(self)->clock.minute); } \
    static Own get_second(Ref self) { return small_int_new(PEEK(self)->clock.second); } \
    static Own get_microsecond(Ref self) { return small_int_new(PEEK(self)->clock.us); } \
    static Own get_fold(Ref self) { return small_int_new(PEEK(self)->clock.fold); } \
    static Own get_tzinfo(Ref self) { return PEEK(self)->zone ? own(PEEK(self)->zone) : None; } \
    static const GetSetRow clock_getset[] = { \
        {"hour", get_hour, NULL, NULL},     {"minute", get_minute, NULL, NULL}, {"second", get_second, NULL, NULL}, \
        {"microsecond", get_microsecond, NULL, NULL}, {"tzinfo", get_tzinfo, NULL, NULL}, {"fold", get_fold, NULL, NULL}, {0}, \
    };
static inline bool is_delta(Ref v) { return is_kind(v, &delta_type); }
static inline bool is_date(Ref v) { return is_kind(v, &date_type); } /* datetimes, too */
static inline bool is_datetime(Ref v) { return is_kind(v, &datetime_type); }
static inline bool is_time(Ref v) { return is_kind(v, &time_type); }

static inline int64_t floor_divide(int64_t a, int64_t b) { return a / b - (a % b < 0); } /* b > 0 */

/* ---- making objects.  By a C type, or without running Python code; *_by asks the class, if it is one of Python's. */
/* Room for an instance of `exact` or of a class derived from it, and what ends the making of it. */
NODISCARD void *instance_new(Type *type, Type *exact, size_t size_bytes) HOLDS_GIL;
Own instance_finish(void *instance) HOLDS_GIL;
Own zoned_finish(void *instance, Ref zone) HOLDS_GIL; /* of a datetime or a time */
NODISCARD Own delta_new(Span span) HOLDS_GIL; /* normalised */
/* OverflowError "days=...; must have magnitude <= 999999999", or "Python int too large to convert to C int". */
NODISCARD int span_from_us(Wide us, Span *out) HOLDS_GIL;
NODISCARD int span_from_parts(int64_t days, int64_t seconds, int64_t us, Span *out) HOLDS_GIL;
NODISCARD Own delta_from_us(Wide us) HOLDS_GIL;
NODISCARD Own delta_from_parts(int64_t days, int64_t seconds, int64_t us) HOLDS_GIL;
NODISCARD Own date_new(Type *type, Ymd ymd) HOLDS_GIL;
NODISCARD Own time_new(Type *type, Clock clock, Ref zone) HOLDS_GIL;             /* zone: a tzinfo, None or NULL */
NODISCARD Own datetime_new(Type *type, Ymd ymd, Clock clock, Ref zone) HOLDS_GIL;
NODISCARD Own date_by(Ref class, int year, int month, int day) DROPS_GIL;         /* ValueError, also of the next two */
NODISCARD Own time_by(Ref class, Clock clock, Ref zone) DROPS_GIL;
NODISCARD Own datetime_by(Ref class, int year, int month, int day, Clock clock, Ref zone) DROPS_GIL;
NODISCARD Own timezone_new(Ref offset, Ref name) HOLDS_GIL; /* name NULL: none.  UTC itself for nothing; ValueError */
extern Own timezone_utc, datetime_epoch; /* the latter in UTC */

/* ---- checking fields: ValueError "month must be in 1..12" ... */
NODISCARD int ymd_check(int year, int month, int day, Ymd *out) HOLDS_GIL;
NODISCARD int clock_check(int hour, int minute, int second, int us, int fold, Clock *out) HOLDS_GIL;
NODISCARD int zone_check(Ref zone) HOLDS_GIL; /* TypeError unless NULL, None or a tzinfo */
static inline bool clock_is_sane(Clock c) { return c.hour < 24 && c.minute < 60 && c.second < 60 && c.us < 1000000; }
static inline bool ymd_is_sane(Ymd d) { return d.year >= 1 && d.day >= 1 && d.day <= days_in_month(d.year, d.month); }
static inline int64_t clock_seconds(Clock c) { return (c.hour * 60 + c.minute) * 60 + c.second; }
Clock clock_from(int64_t seconds, int64_t us); /* of the day; fold 0 */

/* ---- arguments (arguments.c) */
/* As C's int: TypeError, OverflowError "signed integer is greater than maximum". */
NODISCARD int int_argument_slow(Ref v, int *out) DROPS_GIL;
NODISCARD static inline int int_argument(Ref v, int *out) {
    if (LIKELY(is_small_int(v)) && (int)small_int(v) == small_int(v)) {
        *out = (int)small_int(v);
        return 0;
    }
    return int_argument_slow(v, out);
}
/* What a message calls the type of a wrong argument. */
static inline const char *argument_kind(Ref v) { return is_none(v) ? "None" : type_of(v)->name; }
/* args_bind for a constructor whose parameters are `ints` ints and a zone: numbers are looked at before anything is missed. */
NODISCARD int fields_bind(Signature **cache, const char *signature, size_t ints, const Ref *args, size_t count, Ref names, Ref *out) DROPS_GIL;
/* What __reduce__ returns: the class and its arguments, a state and the zone unless that is NULL. */
NODISCARD Own reduced_to_state(Ref self, const uint8_t *state, size_t size_bytes, Ref zone) HOLDS_GIL;
/* The one argument of a constructor that a pickle calls: its `size` bytes, of which byte 2 or 0 was asked for already.
 * 1 and out, 0: not that; -1: ValueError.  what: "a date". */
NODISCARD int state_argument(Ref v, size_t size, const char *what, uint8_t *out) HOLDS_GIL;

/* ---- asking zones.  asker: the datetime, or None.  TypeError and ValueError for wrong answers. */
NODISCARD Own zone_ask(Ref zone, Ref method, Ref asker) DROPS_GIL;                 /* a Delta, or None; zone may be NULL */
NODISCARD int zone_ask_us(Ref zone, Ref method, Ref asker, int64_t *out) DROPS_GIL; /* 1; 0 None; -1 */
NODISCARD Own zone_ask_name(Ref zone, Ref asker) DROPS_GIL;                        /* a str, or None */
static inline Ref zone_or_none(Ref zone) { return zone ? zone : None; }

/* ---- text.  The writers return the end; buffers have TEXT_ROOM bytes, which is enough for a whole datetime. */
enum { TEXT_ROOM = 128 };
enum TimeSpec { SPEC_AUTO, SPEC_HOURS, SPEC_MINUTES, SPEC_SECONDS, SPEC_MILLISECONDS, SPEC_MICROSECONDS };
char *write_number(char *p, unsigned n, int digits); /* at least so many, of n < 10^7 */
char *write_ymd(char *p, Ymd d);
char *write_clock(char *p, Clock c, enum TimeSpec spec);
char *write_offset(char *p, int64_t us, const char *separator);
char *write_ctime(char *p, Ymd d, Clock c);
NODISCARD int timespec_argument(Ref v, int position, enum TimeSpec *out) HOLDS_GIL; /* NULL: auto.  TypeError, ValueError */
/* "name(fields...[, tzinfo=...][, fold=1])"; a datetime shows its fold first. */
NODISCARD Own fields_repr(Ref self, const int *fields, size_t count, Ref zone, int fold) DROPS_GIL;
/* strftime of a date, time or datetime, which is also what asks its zone unless that is NULL; asker as above. */
NODISCARD Own format_moment(Ref self, Ref format, Ref zone, Ref asker) DROPS_GIL;
Own format_method(Ref self, const Ref *args) DROPS_GIL; /* __format__ of all three */

/* ---- ISO texts */
typedef struct IsoMoment { int year, month, day, hour, minute, second, us; bool zoned; int64_t zone_seconds; int zone_us; } IsoMoment;
bool iso_parse_date(const char *text, size_t size, IsoMoment *out);
bool iso_parse_time(const char *text, size_t size, IsoMoment *out); /* text[size] is NUL */
bool iso_parse_moment(const char *text, size_t size, IsoMoment *out);
NODISCARD int iso_zone(const IsoMoment *m, Own *out) HOLDS_GIL; /* *out NULL if it names none; ValueError */
COLD void *throw_iso(Ref text) HOLDS_GIL;

/* class(...) of what the text says after the format, both str. */
NODISCARD Own datetime_strptime(Ref class, Ref text, Ref format) DROPS_GIL;

/* ---- local time */
NODISCARD int local_time(int64_t unix_seconds, struct tm *out) HOLDS_GIL; /* OSError */
/* A timestamp as seconds and, rounded half to even, microseconds; us NULL: only the seconds, rounded down. */
NODISCARD int timestamp_read(Ref v, int64_t *seconds, int *us) DROPS_GIL;
NODISCARD Own datetime_now(Ref class, Ref zone) DROPS_GIL;
NODISCARD Own datetime_utcnow(Ref class) DROPS_GIL;
NODISCARD Own datetime_from_timestamp(Ref class, Ref timestamp, bool local, Ref zone) DROPS_GIL;
Own datetime_timestamp(Ref self, const Ref *args) DROPS_GIL;
Own datetime_astimezone(Ref self, const Ref *args) DROPS_GIL;
NODISCARD Own struct_time_by(Ymd d, Clock c, int dst) DROPS_GIL;
/* time.name(args). */
NODISCARD Own call_time_module(const char *name, const Ref *args, size_t count) DROPS_GIL;

/* ---- arithmetic of datetimes */
NODISCARD Own datetime_add_span(Ref self, Span span, int sign) DROPS_GIL; /* OverflowError "date value out of range" */
NODISCARD Own datetime_subtract(Ref a, Ref b) DROPS_GIL;                  /* of two datetimes */
Own datetime_binary_add(Ref a, Ref b) DROPS_GIL;
Own datetime_binary_subtract(Ref a, Ref b) DROPS_GIL;
Own datetime_compare(Ref a, Ref b, int op) DROPS_GIL;
int datetime_hash(Ref self, int64_t *out) DROPS_GIL;
void datetime_state(Ymd d, Clock c, uint8_t out[10]);
void time_state(Clock c, uint8_t out[6]);
int64_t span_hash(Span s);

/* ---- operators of timedelta (delta_math.c) */
static inline Wide span_us(Span s) { return (Wide)s.days * DAY_US + s.seconds * SECOND_US + s.us; }
static inline int span_order(Span a, Span b) {
    int64_t x = a.days * DAY_SECONDS + a.seconds, y = b.days * DAY_SECONDS + b.seconds;
    return x != y ? (x < y ? -1 : 1) : a.us < b.us ? -1 : a.us > b.us;
}
bool wide_from_int(Ref v, Wide *out); /* false: too large */
COLD void *throw_delta_size(void) HOLDS_GIL; /* that OverflowError of span_from_us which comes first */
Own delta_multiply(Ref a, Ref b) DROPS_GIL;
Own delta_divide(Ref a, Ref b) DROPS_GIL;
Own delta_floor_divide(Ref a, Ref b) HOLDS_GIL;
Own delta_remainder(Ref a, Ref b) HOLDS_GIL;
Own delta_divmod(Ref a, Ref b) HOLDS_GIL;
NODISCARD Own delta_total_seconds(Span s) HOLDS_GIL;

/* ---- interned names */
#define DATETIME_WORDS(WORD) \
    WORD(utcoffset) WORD(dst) WORD(tzname) WORD(fromutc) WORD(isoformat) WORD(timetuple) WORD(strftime) WORD(fromtimestamp) \
    WORD(__getinitargs__)
#define WORD(text) extern Own word_##text;
DATETIME_WORDS(WORD)
#undef WORD
