/* The module _io: open(), the standard streams, and the table of the stream types. */
#include "stdlib/io/text.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- open */

typedef struct Mode {
    bool reading, writing, appending, creating, updating, binary, text;
} Mode;

static int mode_parse(const char *mode, Mode *out) {
    *out = (Mode){0};
    for (const char *m = mode; *m; m++) {
        bool *flag = *m == 'r'   ? &out->reading
                     : *m == 'w' ? &out->writing
                     : *m == 'a' ? &out->appending
                     : *m == 'x' ? &out->creating
                     : *m == '+' ? &out->updating
                     : *m == 'b' ? &out->binary
                     : *m == 't' ? &out->text
                                 : NULL;
        if (!flag || *flag) return fail(ValueError, "invalid mode: '%s'", mode);
        *flag = true;
    }
    if (out->text && out->binary) return fail(ValueError, "can't have text and binary mode at once");
    int kinds = out->creating + out->reading + out->writing + out->appending;
    if (kinds > 1) return fail(ValueError, "must have exactly one of create/read/write/append mode");
    if (kinds == 0) return fail(ValueError, "Must have exactly one of create/read/write/append mode and at most one plus");
    return 0;
}

static int check_binary(const Mode *m, ssize_t buffering, const char *encoding, const char *errors, Ref newline) {
    if (!m->binary) return 0;
    if (encoding) return fail(ValueError, "binary mode doesn't take an encoding argument");
    if (errors) return fail(ValueError, "binary mode doesn't take an errors argument");
    if (newline && !is_none(newline)) return fail(ValueError, "binary mode doesn't take a newline argument");
    if (buffering != 1) return 0;
    return warn(RuntimeWarning, 1, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
}

static void mode_for_raw(const Mode *m, char out[4]) {
    *out++ = m->creating ? 'x' : m->reading ? 'r' : m->writing ? 'w' : 'a';
    if (m->updating) *out++ = '+';
    *out = 0;
}

/* Without a size given, a writer's block is what the file system likes, which is less than a text stream hands on at
 * once: then that goes to the system directly, and what could not be written is gone (and not tried again at exit). */
static size_t block_size(Ref raw, const Mode *m, ssize_t buffering) {
    struct stat status;
    if (buffering > 1) return (size_t)buffering;
    bool known = !m->reading && fstat(((FileIO *)object_of(raw))->fd, &status) == 0 && status.st_blksize > 1;
    return known ? (size_t)status.st_blksize : IO_CHUNK;
}

static Own wrap(Ref raw, const Mode *m, ssize_t buffering) {
    Type *type = m->updating ? &buffered_random_type : m->reading ? &buffered_reader_type : &buffered_writer_type;
    return buffered_new(type, raw, block_size(raw, m, buffering));
}

/* raw was opened: what stands on it.  *outer is the outermost stream so far, to be closed on failure. */
static Own open_above(Own *outer, const Mode *m, const char *mode, ssize_t buffering, const char *encoding,
                      const char *errors, Ref newline) {
    int terminal = buffering < 0 ? isatty(((FileIO *)object_of(*outer))->fd) : 0;
    bool by_lines = !m->binary && (buffering == 1 || terminal);
    if (buffering == 0) return m->binary ? own(*outer) : throw(ValueError, "can't have unbuffered text I/O");
    Own buffer = wrap(*outer, m, buffering);
    if (!buffer) return NULL;
    own_set_take(outer, buffer);
    if (m->binary) return own(buffer);
    Own text = text_wrapper_new(buffer, encoding, errors, newline, by_lines, false);
    if (!text) return NULL;
    own_set_take(outer, text);
    scoped Own shown = str_new(mode);
    return shown && setattr(text, name_mode, shown) == 0 ? own(text) : NULL;
}

static Own io_open(Ref file, const char *mode, ssize_t buffering, const char *encoding, const char *errors, Ref newline,
                   bool close_fd, Ref opener) {
    Mode m;
    char raw_mode[4];
    if (mode_parse(mode, &m) < 0 || check_binary(&m, buffering, encoding, errors, newline) < 0) return NULL;
    if (buffering < -1) return throw(ValueError, "invalid buffering size");
    mode_for_raw(&m, raw_mode);
    scoped Own outer = file_io_open(file, raw_mode, close_fd, opener);
    if (!outer) return NULL;
    Own stream = open_above(&outer, &m, mode, buffering, encoding, errors, newline);
    if (stream) return stream;
    scoped Own problem = error_take(), closed = call_method(outer, name_close, NULL, 0);
    if (!closed) error_clear();
    error_restore_take(give(problem));
    return NULL;
}

static int text_or_none(Ref v, const char *which, const char **out) {
    *out = NULL;
    if (!v || is_none(v)) return 0;
    if (!is_str(v)) return fail(TypeError, "open() argument '%s' must be str or None, not %T", which, v);
    *out = str_utf8(v, NULL);
    return *out ? 0 : -1;
}

/* A path as it will be shown by `name`: os.PathLike objects are asked, ints are descriptors. */
static Own path_or_descriptor(Ref file) {
    if (is_str(file) || is_bytes(file)) return own(file);
    if (is_int(file) || type_of(file)->index) return index_of(file);
    Own path;
    int found = special_call(file, name___fspath__, NULL, 0, &path);
    if (found > 0 && !is_str(path) && !is_bytes(path)) {
        scoped Own wrong = path;
        return throw(TypeError, "expected %T.__fspath__() to return str or bytes, not %T", file, wrong);
    }
    if (found) return found < 0 ? NULL : path;
    return throw(TypeError, "expected str, bytes or os.PathLike object, not %T", file);
}

static Own open_function(Ref m, const Ref *a) {
    int buffering = -1;
    const char *encoding, *errors, *newline;
    if (a[1] && !is_str(a[1])) return throw(TypeError, "open() argument 'mode' must be str, not %K", a[1]);
    if (a[2] && int_from(a[2], &buffering) < 0) return NULL;
    if (text_or_none(a[3], "encoding", &encoding) < 0 || text_or_none(a[4], "errors", &errors) < 0) return NULL;
    if (text_or_none(a[5], "newline", &newline) < 0) return NULL;
    int close_fd = a[6] ? truth(a[6]) : 1;
    const char *mode = a[1] ? str_utf8(a[1], NULL) : "r";
    scoped Own file = close_fd < 0 || !mode ? NULL : path_or_descriptor(a[0]);
    return file ? io_open(file, mode, buffering, encoding, errors, a[5], close_fd, a[7]) : NULL;
}

static Own open_code_function(Ref m, const Ref *a) {
    if (!is_str(a[0])) return throw(TypeError, "open_code() argument 'path' must be str, not %K", a[0]);
    return io_open(a[0], "rb", -1, NULL, NULL, NULL, true, NULL);
}

static Own text_encoding_function(Ref m, const Ref *a) {
    return is_none(a[0]) ? str_intern("locale") : own(a[0]);
}

/* ---- the standard streams */

/* What cannot be decoded comes through unharmed where nobody chose a locale. */
static const char *standard_errors(int fd) {
    static const char *const plain[] = {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"};
    if (fd == STDERR_FILENO) return "backslashreplace";
    const char *locale = getenv("LC_ALL");
    if (!locale || !*locale) locale = getenv("LC_CTYPE");
    if (!locale || !*locale) locale = getenv("LANG");
    if (!locale || !*locale) return "surrogateescape";
    for (size_t i = 0; i < COUNT_OF(plain); i++)
        if (!strcmp(locale, plain[i])) return "surrogateescape";
    return "strict";
}

/* PYTHONIOENCODING may say otherwise: "encoding", "encoding:errors" or ":errors". */
static Own standard_text(int fd, Ref buffer, bool unbuffered, bool terminal) {
    char chosen[128] = "";
    const char *environment = interp_current()->config.ignore_environment ? NULL : getenv("PYTHONIOENCODING");
    if (environment) strncat(chosen, environment, sizeof chosen - 1);
    char *colon = strchr(chosen, ':');
    if (colon) *colon = 0;
    const char *encoding = chosen[0] ? chosen : "utf-8";
    const char *errors = colon && colon[1] && fd != STDERR_FILENO ? colon + 1
                         : chosen[0] && fd != STDERR_FILENO      ? "strict"
                                                                 : standard_errors(fd);
    bool by_lines = !unbuffered && (terminal || fd == STDERR_FILENO);
    scoped Own newline = str_intern("\n");
    return newline ? text_wrapper_new(buffer, encoding, errors, newline, by_lines, unbuffered) : NULL;
}

/* sys.stdin, sys.stdout or sys.stderr; None if the descriptor is not open. */
static Own open_standard(Ref m, const Ref *a) {
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    int fd, unbuffered = truth(a[1]);
    if (unbuffered < 0 || int_from(a[0], &fd) < 0) return NULL;
    if (fd < 0 || fd > 2) return throw(ValueError, "not a standard stream: %d", fd);
    if (fcntl(fd, F_GETFD) < 0) return None;
    Mode mode = {.reading = fd == 0, .writing = fd != 0};
    scoped Own name = str_intern(names[fd]), raw = file_io_open(a[0], fd == 0 ? "r" : "w", false, NULL);
    if (!raw && error_clear_if(OSError)) return None;
    if (!name || !raw || setattr(raw, name_name, name) < 0) return NULL;
    bool direct = unbuffered && fd != 0;
    scoped Own buffer = direct ? own(raw) : wrap(raw, &mode, -1);
    scoped Own text = buffer ? standard_text(fd, buffer, direct, isatty(fd)) : NULL;
    scoped Own shown = str_intern(fd == 0 ? "r" : "w");
    return text && shown && setattr(text, name_mode, shown) == 0 ? give(text) : NULL;
}

/* ---- fork */

static Own standard_stream(const char *name) {
    scoped Own key = str_intern(name), stream = NULL;
    if (!key || dict_get(interp_current()->sys_dict, key, &stream) <= 0) return NULL;
    return is_exactly(stream, &text_wrapper_type) ? give(stream) : NULL;
}

static const char *const output_names[] = {"stdout", "stderr", "__stdout__", "__stderr__"};

void streams_before_fork(void) {
    for (size_t i = 0; i < COUNT_OF(output_names); i++) {
        scoped Own stream = standard_stream(output_names[i]);
        scoped Own done = stream && !stream_is_closed(stream) ? call_method(stream, name_flush, NULL, 0) : NULL;
        error_clear();
    }
}

void streams_after_fork_in_child(void) {
    for (size_t i = 0; i < COUNT_OF(output_names); i++) {
        scoped Own stream = standard_stream(output_names[i]);
        if (stream) text_wrapper_forget(stream);
    }
    error_clear();
}

/* ---- the module */

static const MethodRow functions[] = {
    {"_open_std(fd, unbuffered, /)", open_standard, "The standard stream on a descriptor, or None.", 0},
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
     open_function, "Open a file as a stream of text, or of bytes if the mode has a 'b'.", 0},
    {"open_code(path)", open_code_function, "Open a file that is to be run.", 0},
    {"text_encoding(encoding, stacklevel=2, /)", text_encoding_function, "The encoding, or 'locale' for None.", 0},
    {0},
};

static Type *const types[] = {
    &io_base_type, &raw_base_type, &buffered_base_type, &text_base_type, &file_io_type, &buffered_reader_type,
    &buffered_writer_type, &buffered_random_type, &buffered_pair_type, &bytes_io_type, &bytes_io_view_type, &text_wrapper_type,
    &string_io_type, &newline_decoder_type, NULL,
};

static int io_init(Ref module) {
    if (unsupported_operation_init() < 0) return -1;
    if (module_add(module, "UnsupportedOperation", unsupported_operation) < 0) return -1;
    if (module_add(module, "BlockingIOError", as_ref(BlockingIOError)) < 0) return -1;
    scoped Own open = getattr_named(module, "open");
    if (!open || dict_set(interp_current()->builtins, name_open, open) < 0) return -1;
    return module_add(module, "DEFAULT_BUFFER_SIZE", small_int_new(IO_CHUNK));
}

const ModuleDef _io_module = {"_io", "Streams: the C part of the module io.", functions, types, io_init};
