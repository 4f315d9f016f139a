#include "stdlib/io/line_editor.h"

#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/io/io.h"

enum { TAIL_BYTES = 256, INDENT = 4 };

static Readline library;                 /* guarded by the GIL while it is filled, constant afterwards */
static bool is_loaded;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
_Atomic bool editor_is_active;
static pid_t owner;                      /* the process and the thread that edit; the rest is guarded by mutex */
static pthread_t editor;
static char *line_taken;                 /* the line, from malloc, or NULL: end of input */
static bool is_done;
static const char *text_at_start;
static char tail[TAIL_BYTES];            /* what others wrote without a newline: it stands above the line */
static size_t tail_length;

/* ---- the library */

static const struct { const char *name; size_t offset; } symbols[] = {
#define FUNCTION(result, name, parameters) {#name, offsetof(Readline, name)},
#define VARIABLE(type, name) {#name, offsetof(Readline, name)},
#include "stdlib/io/readline.def"
#undef FUNCTION
#undef VARIABLE
};

static bool find_symbols(void *handle) {
    for (size_t i = 0; i < COUNT_OF(symbols); i++) {
        void *address = dlsym(handle, symbols[i].name);
        if (!address) return false;
        memcpy((char *)&library + symbols[i].offset, &address, sizeof address);
    }
    return true;
}

/* A key, without the GIL: the rest of a paste or of a function key may be slow to come. */
static int next_key(FILE *in) {
    unsigned char key;
    for (;;) {
        ssize_t n;
        WITHOUT_GIL(n = read(fileno(in), &key, 1));
        if (n == 1) return key;
        if (n == 0 || errno != EINTR || pending_any()) return EOF;
    }
}

/* The readline command `rub-out-indentation`: behind nothing but blanks, back to the former indentation. */
static int rub_out_indentation(int count, int key) {
    const char *line = *library.rl_line_buffer;
    int at = *library.rl_point, start = at;
    while (start > 0 && line[start - 1] == ' ') start--;
    if (start == at || (start > 0 && line[start - 1] != '\n')) return library.rl_rubout(count, key);
    int blanks = (at - start) % INDENT ? (at - start) % INDENT : INDENT;
    library.rl_delete_text(at - blanks, at);
    *library.rl_point = at - blanks;
    return 0;
}

/* Letters outside ASCII are known to the library by the locale; "C" would show them as escapes. */
static void choose_locale(void) {
    const char *name = setlocale(LC_CTYPE, "");
    if (!name || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0) setlocale(LC_CTYPE, "C.UTF-8");
}

const Readline *readline_library(void) {
    static const char *const names[] = {"libreadline.so.8", "libreadline.so.7", "libreadline.so"};
    for (size_t i = 0; !is_loaded && i < COUNT_OF(names); i++) {
        void *handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
        if (!handle) continue;
        is_loaded = find_symbols(handle);
        if (!is_loaded) dlclose(handle);
    }
    if (!is_loaded) return NULL;
    if (*library.rl_catch_signals) {
        choose_locale();
        *library.rl_readline_name = "python";
        *library.rl_catch_signals = 0;
        *library.rl_getc_function = next_key;
        library.using_history();
        library.rl_initialize();
        library.rl_add_defun("rub-out-indentation", rub_out_indentation, -1);
    }
    return &library;
}

/* ---- the mutex */

static void lock_editor(void) {
    if (pthread_mutex_trylock(&mutex) == 0) return;
    WITHOUT_GIL(pthread_mutex_lock(&mutex));
}

static void unlock_editor(void) { pthread_mutex_unlock(&mutex); }

/* ---- reading */

static void take_line(char *line) {
    line_taken = line;
    is_done = true;
    library.rl_callback_handler_remove();
}

static void begin(const char *prompt, const char *text) {
    lock_editor();
    is_done = false;
    line_taken = NULL;
    tail_length = 0;
    text_at_start = text;
    owner = getpid();
    editor = pthread_self();
    library.rl_callback_handler_install(prompt, take_line);
    if (text_at_start && *text_at_start) {
        library.rl_insert_text(text_at_start);
        library.rl_redisplay();
    }
    editor_is_active = true;
    unlock_editor();
}

static void leave(void) {
    lock_editor();
    editor_is_active = false;
    if (!is_done) {
        library.rl_free_line_state();
        library.rl_callback_sigcleanup();
        library.rl_callback_handler_remove();
    }
    unlock_editor();
}

static void read_key(void) {
    lock_editor();
    library.rl_callback_read_char();
    unlock_editor();
}

static void follow_window(void) {
    lock_editor();
    library.rl_resize_terminal();
    unlock_editor();
}

/* Until a line is there.  -1: a signal's handler raised. */
static int read_keys(void) {
    while (!is_done) {
        struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
        int n;
        WITHOUT_GIL(n = poll(&in, 1, -1));
        if (n > 0) read_key();
        else if (n < 0 && errno != EINTR) return fail_errno();
        if (n < 0 || pending_any()) {
            if (signals_run() < 0) return -1;
            follow_window();
        }
    }
    return 0;
}

Own editor_read(const Readline *l, const char *prompt, const char *text) {
    begin(prompt, text);
    int status = read_keys();
    leave();
    if (status < 0) return NULL;
    if (!line_taken) return throw(EOFError, "EOF when reading a line");
    size_t length = strlen(line_taken);
    Own line = str_from_fs(line_taken, length);
    free(line_taken);
    line_taken = NULL;
    return line;
}

/* ---- what others write meanwhile */

static void write_all(int fd, const char *data, size_t size) {
    while (size) {
        ssize_t n = write(fd, data, size);
        if (n < 0 && errno != EINTR) return;
        if (n > 0) data += n, size -= (size_t)n;
    }
}

/* What stood above the line without a newline is written again, so that more can follow it. */
static void show_tail(int fd) {
    static const char up[] = "\033[A\r\033[K";
    if (!tail_length) return;
    write_all(fd, up, sizeof up - 1);
    write_all(fd, tail, tail_length);
}

/* The unfinished last line of tail and data becomes the tail; one that is too long counts as finished. */
static void keep_tail(const char *data, size_t size) {
    const char *newline = memrchr(data, '\n', size);
    if (newline) {
        tail_length = 0;
        size -= (size_t)(newline + 1 - data);
        data = newline + 1;
    }
    if (tail_length + size > TAIL_BYTES) {
        tail_length = 0;
        return;
    }
    memcpy(tail + tail_length, data, size);
    tail_length += size;
}

static ssize_t write_above(int fd, const void *data, size_t size) {
    library.rl_clear_visible_line();
    fflush(stdout);
    show_tail(fd);
    ssize_t n = write(fd, data, size);
    if (n > 0) {
        keep_tail(data, (size_t)n);
        if (((const char *)data)[n - 1] != '\n') write_all(fd, "\n", 1);
    }
    int error = errno;
    library.rl_on_new_line();
    library.rl_redisplay();
    errno = error;
    return n;
}

ssize_t editor_write_nogil(int fd, const void *data, size_t size) {
    bool is_ours = owner == getpid() && !pthread_equal(editor, pthread_self()) && size && isatty(fd);
    if (!is_ours) return write(fd, data, size);
    pthread_mutex_lock(&mutex);
    ssize_t n = editor_is_active && !is_done ? write_above(fd, data, size) : write(fd, data, size);
    pthread_mutex_unlock(&mutex);
    return n;
}
