/* The module builtins, as far as it needs no frames: interp/builtins.c adds exec, eval, globals and their kin. */
#include "stdlib/io/io.h"
#include "stdlib/core/site_builtins.h"
#include "stdlib/stdlib.h"

/* ---- numbers and characters */

static Own builtin_abs(Ref m, const Ref *a) { return absolute(a[0]); }
static Own builtin_divmod(Ref m, const Ref *a) { return binary(OP_DIVMOD, a[0], a[1]); }
static Own builtin_pow(Ref m, const Ref *a) { return power(a[0], a[1], a[2] ? a[2] : None); }

static Own in_base(Ref v, int base, char letter) {
    scoped Own n = index_of(v);
    return n ? int_to_prefixed_text(n, base, letter) : NULL;
}
static Own builtin_bin(Ref m, const Ref *a) { return in_base(a[0], 2, 'b'); }
static Own builtin_oct(Ref m, const Ref *a) { return in_base(a[0], 8, 'o'); }
static Own builtin_hex(Ref m, const Ref *a) { return in_base(a[0], 16, 'x'); }

static Own builtin_chr(Ref m, const Ref *a) {
    scoped Own n = index_of(a[0]);
    int64_t code;
    if (!n) return NULL;
    if (!int_as_int64(n, &code) || code != (int)code) return throw(OverflowError, "Python int too large to convert to C int");
    if (code < 0 || code > 0x10ffff) return throw(ValueError, "chr() arg not in range(0x110000)");
    return str_new_char((uint32_t)code);
}

static Own builtin_ord(Ref m, const Ref *a) {
    size_t size;
    uint32_t c = 0;
    if (is_str(a[0])) {
        if ((size = str_length(a[0])) == 1) c = str_char(a[0], 0);
    } else if (is_bytes(a[0])) {
        if ((size = bytes_length(a[0])) == 1) c = (uint8_t)bytes_data(a[0])[0];
    } else if (is_kind(a[0], &bytearray_type)) {
        const ByteArray *array = (const ByteArray *)object_of(a[0]);
        if ((size = array->length) == 1) c = (uint8_t)array->data[0];
    } else {
        return throw(TypeError, "ord() expected string of length 1, but %T found", a[0]);
    }
    if (size != 1) return throw(TypeError, "ord() expected a character, but string of length %zu found", size);
    return small_int_new(c);
}

static Own builtin_round(Ref m, const Ref *a) {
    Own method;
    bool needs_self;
    int found = special_method(a[0], name___round__, &method, &needs_self);
    if (found < 0) return NULL;
    if (!found) return throw(TypeError, "type %T doesn't define __round__ method", a[0]);
    scoped Own function = method;
    Ref args[] = {a[0], a[1]};
    size_t extra = a[1] && !is_none(a[1]);
    return needs_self ? call(function, args, 1 + extra, NULL) : call(function, args + 1, extra, NULL);
}

/* ---- sums and comparisons */

/* total += item */
static int sum_slow(Own item, Own *total) {
    Own sum;
    if (is_word_float(*total) && (is_word_float(item) || is_small_int(item))) {
        double x = is_word_float(item) ? word_float(item) : (double)small_int(item);
        sum = float_new(word_float(*total) + x);
    } else {
        sum = binary(OP_ADD, *total, item);
    }
    decref(item);
    own_set_take(total, sum);
    return sum ? 0 : -1;
}

static int sum_step(Own item, void *context) {
    Own *total = context, sum;
    if (is_bool(item) && is_small_int(*total)) item = small_int_new(item == True); /* counting by sum(flags) */
    if (UNLIKELY(!are_small_ints(*total, item) || !small_int_add(*total, item, &sum))) return sum_slow(item, total);
    *total = sum;
    return 0;
}

static Own sum_bytes(Ref bytes, Own total) {
    const uint8_t *data = (const uint8_t *)bytes_data(bytes);
    int64_t sum = 0;
    for (size_t i = 0, n = bytes_length(bytes); i < n; i++) sum += data[i];
    return int_new(small_int(total) + sum); /* 2^61 and less than 2^56 */
}

/* The leading numbers of a list, small ints and then floats: how many; *total NULL: MemoryError. */
static size_t sum_numbers(const Own *items, size_t count, Own *total) {
    size_t i = 0;
    Own sum = *total;
    while (i < count && are_small_ints(sum, items[i]) && small_int_add(sum, items[i], &sum)) i++;
    if (i < count && is_word_float(items[i])) {
        double x = (double)small_int(sum);
        for (; i < count && (is_word_float(items[i]) || is_small_int(items[i])); i++)
            x += is_word_float(items[i]) ? word_float(items[i]) : (double)small_int(items[i]);
        sum = float_new(x);
    }
    *total = sum;
    return i;
}

static Own sum_of(Own iterator_take, Own total_take) {
    scoped Own total = total_take, iterator = iterator_take;
    if (is_exactly(iterator, &list_iter_type) && is_small_int(total)) {
        SeqIter *it = (SeqIter *)object_of(iterator);
        if (it->sequence && it->index == 0) it->index = sum_numbers(list_of(it->sequence)->items, list_length(it->sequence), &total);
        if (!total) return NULL;
    }
    if (is_exactly(iterator, &bytes_iter_type) && is_small_int(total)) {
        SeqIter *it = (SeqIter *)object_of(iterator);
        if (it->sequence && it->index == 0) {
            it->index = bytes_length(it->sequence);
            return sum_bytes(it->sequence, total);
        }
    }
    return each(iterator, sum_step, &total) < 0 ? NULL : give(total);
}

static Own builtin_sum(Ref m, const Ref *a) {
    scoped Own iterator = iter(a[0]);
    if (!iterator) return NULL;
    if (!a[1]) return sum_of(give(iterator), small_int_new(0));
    if (is_str(a[1])) return throw(TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (is_bytes(a[1])) return throw(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (is_kind(a[1], &bytearray_type)) return throw(TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
    return sum_of(give(iterator), own(a[1]));
}

static int is_better(Ref a, Ref b, int op) {
    if (are_small_ints(a, b)) return op == CMP_LT ? small_int(a) < small_int(b) : small_int(a) > small_int(b);
    if (is_word_float(a) && is_word_float(b)) return op == CMP_LT ? word_float(a) < word_float(b) : word_float(a) > word_float(b);
    if (is_exact_str(a) && is_exact_str(b)) return order_matches(str_compare(a, b), op);
    return compare_truth(a, b, op);
}

/* The best item so far, NULL before the first, and its key. */
typedef struct Extreme { Ref key; int op; Own best, best_key; } Extreme;

static int extreme_step(Own item_take, void *context) {
    Extreme *e = context;
    scoped Own item = item_take, item_key = e->key ? call1(e->key, item) : own(item);
    if (!item_key) return -1;
    int better = e->best ? is_better(item_key, e->best_key, e->op) : 1;
    if (better <= 0) return better;
    own_set_take(&e->best, give(item));
    own_set_take(&e->best_key, give(item_key));
    return 0;
}

/* The extreme of an iterator's items by key; *out NULL when there are none. */
static int extreme_of(Ref iterator, Ref key, int op, Own *out) {
    Extreme e = {key, op, NULL, NULL};
    int status = each(iterator, extreme_step, &e);
    decref(e.best_key);
    *out = e.best;
    if (status < 0) CLEAR(*out);
    return status;
}

/* The extreme of a call's own arguments. */
static Own extreme_of_args(int op, const Ref *args, size_t count) {
    Ref best = args[0];
    for (size_t i = 1; i < count; i++) {
        int better = is_better(args[i], best, op);
        if (better < 0) return NULL;
        if (better) best = args[i];
    }
    return own(best);
}

static Own extreme(const char *name, int op, const Ref *args, size_t count, Ref names) {
    Ref key = NULL, fallback = NULL;
    if (count == 0) return throw(TypeError, "%s expected at least 1 argument, got 0", name);
    for (size_t i = 0; names && i < tuple_length(names); i++) {
        Ref given = tuple_item_peek(names, i);
        if (str_equal_c(given, "key")) key = args[count + i];
        else if (str_equal_c(given, "default")) fallback = args[count + i];
        else return throw(TypeError, "'%U' is an invalid keyword argument for %s()", given, name);
    }
    if (key && is_none(key)) key = NULL;
    if (fallback && count > 1) {
        return throw(TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    if (count > 1 && !key) return extreme_of_args(op, args, count);
    scoped Own items = count > 1 ? tuple_from_array(args, count) : own(args[0]);
    scoped Own iterator = items ? iter(items) : NULL;
    Own best;
    if (!iterator || extreme_of(iterator, key, op, &best) < 0) return NULL;
    if (best) return best;
    return fallback ? own(fallback) : throw(ValueError, "%s() arg is an empty sequence", name);
}

static Own builtin_min(Ref m, const Ref *args, size_t count, Ref names) { return extreme("min", CMP_LT, args, count, names); }
static Own builtin_max(Ref m, const Ref *args, size_t count, Ref names) { return extreme("max", CMP_GT, args, count, names); }

/* 1: this is the item that decides. */
static ALWAYS_INLINE int truth_step_inline(Own item_take, bool wanted) {
    if (is_bool(item_take)) return (item_take == True) == wanted;
    if (is_small_int(item_take)) return (item_take != small_int_new(0)) == wanted;
    scoped Own item = item_take;
    int is_true = truth(item);
    return is_true < 0 ? -1 : is_true == wanted;
}
static int truth_step(Own item_take, void *wanted) { return truth_step_inline(item_take, *(bool *)wanted); }

/* Of a list, which may change meanwhile. */
static int any_of_list(Ref list, bool wanted) {
    size_t steps = 0;
    for (size_t i = 0; i < list_length(list); i++) {
        int said = truth_step_inline(own(list_item_peek(list, i)), wanted);
        if (said) return said;
        if (loop_step(&steps) < 0) return -1;
    }
    return 0;
}

/* The first item whose truth is `wanted` decides. */
static Own any_item(Ref iterable, bool wanted) {
    bool is_plain_list = is_exactly(iterable, &list_type);
    scoped Own iterator = is_plain_list ? own(iterable) : iter(iterable);
    int found = !iterator ? -1 : is_plain_list ? any_of_list(iterator, wanted) : each(iterator, truth_step, &wanted);
    return found < 0 ? NULL : bool_new(found ? wanted : !wanted);
}
static Own builtin_all(Ref m, const Ref *a) { return any_item(a[0], false); }
static Own builtin_any(Ref m, const Ref *a) { return any_item(a[0], true); }

/* The values of key and reverse, or NULL for those that are not given.  false: there are other names. */
static bool sort_keywords(const Ref *values, Ref names, Ref *key, Ref *reverse) {
    *key = *reverse = NULL;
    for (size_t i = 0; i < tuple_length(names); i++) {
        Ref name = tuple_item_peek(names, i);
        if (str_equal_c(name, "key")) *key = values[i];
        else if (str_equal_c(name, "reverse")) *reverse = values[i];
        else return false;
    }
    return true;
}

/* The keywords are those of list.sort, which words what is wrong with them. */
static Own builtin_sorted(Ref m, const Ref *args, size_t count, Ref names) {
    if (args_count("sorted", count, 1, 1) < 0) return NULL;
    scoped Own list = list_from(args[0]);
    if (!list) return NULL;
    if (!names) return list_sort(list, NULL, false) < 0 ? NULL : give(list);
    Ref key, reverse;
    int turned = 0;
    if (sort_keywords(args + 1, names, &key, &reverse)) {
        if (reverse && int_from(reverse, &turned) < 0) return NULL;
        return list_sort(list, key, turned != 0) < 0 ? NULL : give(list);
    }
    scoped Own sort = getattr_named(list, "sort"), done = sort ? call(sort, args + 1, 0, names) : NULL;
    return done ? give(list) : NULL;
}

/* ---- objects */

static Own builtin_ascii(Ref m, const Ref *a) { return ascii(a[0]); }
static Own builtin_repr(Ref m, const Ref *a) { return repr(a[0]); }
static Own builtin_callable(Ref m, const Ref *a) { return bool_new(is_callable(a[0])); }
static Own builtin_format(Ref m, const Ref *a) {
    if (a[1] && !is_str(a[1])) return throw(TypeError, "format() argument 2 must be str, not %K", a[1]);
    return format_value(a[0], a[1]);
}

static Own builtin_hash(Ref m, const Ref *a) {
    int64_t h;
    return hash(a[0], &h) < 0 ? NULL : int_new(h);
}

static Own builtin_id(Ref m, const Ref *a) { return int_new_unsigned(word_of(a[0])); }

static Own builtin_len(Ref m, const Ref *a) {
    size_t n;
    return length(a[0], &n) < 0 ? NULL : int_new((int64_t)n);
}

static Own builtin_isinstance(Ref m, const Ref *a) {
    int is = is_instance(a[0], a[1]);
    return is < 0 ? NULL : bool_new(is);
}
static Own builtin_issubclass(Ref m, const Ref *a) {
    int is = is_subclass(a[0], a[1]);
    return is < 0 ? NULL : bool_new(is);
}

static int need_name(Ref name) {
    return is_str(name) ? 0 : fail(TypeError, "attribute name must be string, not '%T'", name);
}

static Own builtin_getattr(Ref m, const Ref *a) {
    if (need_name(a[1]) < 0) return NULL;
    if (!a[2]) return getattr(a[0], a[1]);
    Own value;
    int found = getattr_find(a[0], a[1], &value);
    return found < 0 ? NULL : found ? value : own(a[2]);
}

static Own builtin_hasattr(Ref m, const Ref *a) {
    if (need_name(a[1]) < 0) return NULL;
    Own value;
    int found = getattr_find(a[0], a[1], &value);
    if (found > 0) decref(value);
    return found < 0 ? NULL : bool_new(found);
}

static Own builtin_setattr(Ref m, const Ref *a) {
    if (need_name(a[1]) < 0) return NULL;
    return setattr(a[0], a[1], a[2]) < 0 ? NULL : None;
}
static Own builtin_delattr(Ref m, const Ref *a) {
    if (need_name(a[1]) < 0) return NULL;
    return setattr(a[0], a[1], NULL) < 0 ? NULL : None;
}

static Own builtin_dir(Ref m, const Ref *a) {
    scoped Own names = NULL;
    if (a[0]) {
        scoped Own listing = NULL;
        int found = special_call(a[0], name___dir__, NULL, 0, &listing);
        if (found == 0) return throw(TypeError, "object does not provide __dir__");
        names = listing ? list_from(listing) : NULL;
    } else {
        scoped Own locals = hooks.current_locals();
        scoped Own keys = !locals ? NULL : is_dict(locals) ? own(locals) : call_method(locals, name_keys, NULL, 0);
        names = keys ? list_from(keys) : NULL;
    }
    if (!names || list_sort(names, NULL, false) < 0) return NULL;
    return give(names);
}

static Own builtin_vars(Ref m, const Ref *a) {
    if (!a[0]) return hooks.current_locals();
    Own dict;
    int found = getattr_find(a[0], name___dict__, &dict);
    if (found < 0) return NULL;
    return found ? dict : throw(TypeError, "vars() argument must have __dict__ attribute");
}

/* ---- iteration */

static Own builtin_iter(Ref m, const Ref *a) {
    if (!a[1]) return iter(a[0]);
    if (!is_callable(a[0])) return throw(TypeError, "iter(v, w): v must be callable");
    return callable_iter_new(a[0], a[1]);
}

static Own builtin_next(Ref m, const Ref *a) {
    if (!type_of(a[0])->next) return throw(TypeError, "'%T' object is not an iterator", a[0]);
    Own item;
    int status = type_of(a[0])->next(a[0], &item); /* not next(): a StopIteration keeps its value */
    if (status > 0) return item;
    if (status == 0) return a[1] ? own(a[1]) : throw_value(StopIteration, NULL);
    return a[1] && error_clear_if(StopIteration) ? own(a[1]) : NULL;
}

static Own async_slot(Ref v, UnaryFn slot, const char *kind) {
    return slot ? slot(v) : throw(TypeError, "'%T' object is not an async %s", v, kind);
}
static Own builtin_aiter(Ref m, const Ref *a) { return async_slot(a[0], type_of(a[0])->aiter, "iterable"); }

/* ---- input and output */

enum { PRINT_FEW = 16 }; /* values that a print handles without putting its text together */

static Own std_stream(Ref name) {
    Own stream;
    int found = dict_get(interp_current()->sys_dict, name, &stream);
    if (found < 0) return NULL;
    return found ? stream : throw(RuntimeError, "lost sys.%U", name);
}

static int print_option(Ref given, const char *name, Own *out, char fallback) {
    if (given && !is_none(given) && !is_str(given)) {
        return fail(TypeError, "%s must be None or a string, not %T", name, given);
    }
    *out = given && !is_none(given) ? own(given) : str_new_char((uint32_t)fallback);
    return *out ? 0 : -1;
}

/* One print is one write: lines of several threads are never torn. */
static int print_few(Ref file, Ref items, Ref separator, Ref end) {
    Own texts[PRINT_FEW];
    Ref pieces[2 * PRINT_FEW];
    size_t n = tuple_length(items), used = 0, done = 0;
    for (; done < n; done++) {
        Ref item = tuple_item_peek(items, done);
        texts[done] = is_exactly(item, &str_type) ? own(item) : str(item);
        if (!texts[done]) break;
        if (done) pieces[used++] = separator;
        pieces[used++] = texts[done];
    }
    int status = done == n ? 0 : -1;
    pieces[used++] = end;
    if (status == 0) status = stream_print(file, pieces, used);
    while (done > 0) decref(texts[--done]);
    return status;
}

static int print_many(Ref file, Ref items, Ref separator, Ref end) {
    str_builder_scope StrBuilder b;
    str_builder_init(&b);
    for (size_t i = 0; i < tuple_length(items); i++) {
        Ref item = tuple_item_peek(items, i);
        scoped Own text = is_exactly(item, &str_type) ? own(item) : str(item);
        if (!text || (i && str_builder_str(&b, separator) < 0) || str_builder_str(&b, text) < 0) return -1;
    }
    scoped Own text = str_builder_finish(&b);
    Ref pieces[] = {text, end};
    return text ? stream_print(file, pieces, 2) : -1;
}

static Own builtin_print(Ref m, const Ref *a) {
    Ref separator_given = a[0], end_given = a[1], file_given = a[2], flush_given = a[3], items = a[4];
    scoped Own separator = NULL, end = NULL;
    scoped Own file = file_given && !is_none(file_given) ? own(file_given) : std_stream(name_stdout);
    if (!file) return NULL;
    if (is_none(file)) return None;
    if (print_option(separator_given, "sep", &separator, ' ') < 0) return NULL;
    if (print_option(end_given, "end", &end, '\n') < 0) return NULL;
    int printed = tuple_length(items) <= PRINT_FEW ? print_few(file, items, separator, end) : print_many(file, items, separator, end);
    if (printed < 0) return NULL;
    int flush = flush_given ? truth(flush_given) : 0;
    if (flush <= 0) return flush < 0 ? NULL : None;
    scoped Own flushed = call_method(file, name_flush, NULL, 0);
    return flushed ? None : NULL;
}

/* For input(), to which None is as bad as none. */
static Own stream_of_input(Ref name) {
    Own stream;
    int found = dict_get(interp_current()->sys_dict, name, &stream);
    if (found < 0) return NULL;
    if (found && !is_none(stream)) return stream;
    return throw(RuntimeError, "input(): lost sys.%U", name); /* None needs no decref */
}

static Own builtin_input(Ref m, const Ref *a) {
    scoped Own in = stream_of_input(name_stdin), out = in ? stream_of_input(name_stdout) : NULL;
    scoped Own errors = out ? stream_of_input(name_stderr) : NULL;
    if (!errors) return NULL;
    if (AUDIT("builtins.input", a[0] ? a[0] : None) < 0) return NULL;
    if (hooks.read_line) {
        Own line;
        int answered = hooks.read_line(in, out, a[0], &line);
        if (answered) return answered < 0 ? NULL : line;
    }
    if (a[0]) {
        scoped Own prompt = str(a[0]);
        if (!prompt || stream_write(out, prompt) < 0) return NULL;
    }
    scoped Own flushed = call_method(out, name_flush, NULL, 0);
    if (!flushed) error_clear(); /* a stream that cannot is no reason not to ask */
    scoped Own line = call_method(in, name_readline, NULL, 0);
    if (!line) return NULL;
    if (!is_str(line)) return throw(TypeError, "object.readline() returned non-string");
    size_t n = str_length(line);
    if (n == 0) return throw(EOFError, "EOF when reading a line");
    if (str_char(line, n - 1) == '\n') own_set_take(&line, str_slice(line, 0, n - 1));
    return line && AUDIT("builtins.input/result", line) == 0 ? give(line) : NULL;
}

/* ---- the tables */

static const MethodRow functions[] = {
    {"abs(x, /)", builtin_abs, "The absolute value of a number.", 0},
    {"aiter(async_iterable, /)", builtin_aiter, "An asynchronous iterator over an asynchronous iterable.", 0},
    {"all(iterable, /)", builtin_all, "Are all items true?", 0},
    {"any(iterable, /)", builtin_any, "Is any item true?", 0},
    {"ascii(obj, /)", builtin_ascii, "repr() with everything outside ASCII escaped.", 0},
    {"bin(number, /)", builtin_bin, "Binary text of an integer.", 0},
    {"callable(obj, /)", builtin_callable, "Can the object be called?", 0},
    {"chr(i, /)", builtin_chr, "The character with this code point.", 0},
    {"delattr(obj, name, /)", builtin_delattr, "del obj.name", 0},
    {"dir(object=None, /)", builtin_dir, "Sorted names: of an object, or of the present scope.", 0},
    {"divmod(x, y, /)", builtin_divmod, "The pair (x//y, x%y).", 0},
    {"format(value, format_spec='', /)", builtin_format, "value.__format__(format_spec)", 0},
    {"getattr(object, name, default=None, /)", builtin_getattr, "object.name, or the default if there is no such attribute.", 0},
    {"hasattr(obj, name, /)", builtin_hasattr, "Does the object have this attribute?", 0},
    {"hash(obj, /)", builtin_hash, "The hash value; equal objects have equal ones.", 0},
    {"hex(number, /)", builtin_hex, "Hexadecimal text of an integer.", 0},
    {"id(obj, /)", builtin_id, "A number that no other living object has.", 0},
    {"input(prompt='', /)", builtin_input, "A line from standard input, without its newline.", 0},
    {"isinstance(obj, class_or_tuple, /)", builtin_isinstance, "Is the object an instance of the class, or of one of them?", 0},
    {"issubclass(derived, class_or_tuple, /)", builtin_issubclass, "Is the class derived from the class, or from one of them?", 0},
    {"iter(object, sentinel=None, /)", builtin_iter, "An iterator; with a sentinel, over the results of calls until it comes.", 0},
    {"len(obj, /)", builtin_len, "The number of items.", 0},
    {"max", RAW(builtin_max), "The largest of the items or arguments.", METHOD_RAW},
    {"min", RAW(builtin_min), "The smallest of the items or arguments.", METHOD_RAW},
    {"next(iterator, default=None, /)", builtin_next, "The next item; at the end the default, or StopIteration.", 0},
    {"oct(number, /)", builtin_oct, "Octal text of an integer.", 0},
    {"ord(c, /)", builtin_ord, "The code point of a character.", 0},
    {"pow(base, exp, mod=None)", builtin_pow, "base**exp, or base**exp % mod.", 0},
    {"print(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print, "Write the values to a stream, by default sys.stdout.", 0},
    {"repr(obj, /)", builtin_repr, "The text that shows the object to a programmer.", 0},
    {"round(number, ndigits=None)", builtin_round, "Rounded to ndigits decimals; without them an int.", 0},
    {"setattr(obj, name, value, /)", builtin_setattr, "obj.name = value", 0},
    {"sorted(iterable, /, *, key=None, reverse=False)", RAW(builtin_sorted), "A new sorted list.", METHOD_RAW},
    {"sum(iterable, /, start=0)", builtin_sum, "The sum of the items and start.", 0},
    {"vars(object=None, /)", builtin_vars, "object.__dict__, or the local names.", 0},
    {NULL, NULL, NULL, 0},
};

static Type *const types[] = {
    &bool_type, &bytearray_type, &bytes_type, &classmethod_type, &complex_type, &dict_type, &enumerate_type, &filter_type,
    &float_type, &frozenset_type, &int_type, &list_type, &map_type, &memoryview_type, &object_type, &property_type,
    &range_type, &reversed_type, &set_type, &slice_type, &staticmethod_type, &str_type, &super_type, &tuple_type,
    &type_type, &zip_type, NULL,
};

static int add_exceptions(Ref module) {
    if (module_add(module, "BaseException", as_ref(BaseException)) < 0) return -1;
    if (module_add(module, "ExceptionGroup", as_ref(ExceptionGroup)) < 0) return -1;
#define EXCEPTION(name, base, layout, doc) \
    if (module_add(module, #name, as_ref(name)) < 0) return -1;
#include "runtime/object/exceptions.def"
#undef EXCEPTION
    if (module_add(module, "EnvironmentError", as_ref(OSError)) < 0) return -1;
    return module_add(module, "IOError", as_ref(OSError));
}

static int init(Ref module) {
    if (add_exceptions(module) < 0) return -1;
    if (module_add(module, "None", None) < 0 || module_add(module, "True", True) < 0) return -1;
    if (module_add(module, "False", False) < 0 || module_add(module, "Ellipsis", Ellipsis) < 0) return -1;
    if (module_add(module, "NotImplemented", NotImplemented) < 0) return -1;
    if (module_add(module, "__debug__", bool_new(interp_current()->config.optimize == 0)) < 0) return -1;
    return site_builtins_add(module);
}

const ModuleDef builtins_module = {
    "builtins", "The functions, types and exceptions that need no import.", functions, types, init,
};
