/* The modules readline and _line_editor: GNU readline for Python programs, and for the prompt.
 *
 * Completers and hooks are called with the GIL and the editor's mutex in hand; what they raise is dropped, for there is
 * nobody to take it. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stdlib/io/io.h"
#include "stdlib/io/line_editor.h"
#include "stdlib/stdlib.h"

/* The terminal is one, and so are these; guarded by the GIL. */
static Own completer, startup_hook, pre_input_hook, display_hook;

void readline_forget(void) {
    Own *hooks_set[] = {&completer, &startup_hook, &pre_input_hook, &display_hook};
    for (size_t i = 0; i < COUNT_OF(hooks_set); i++) CLEAR(*hooks_set[i]);
}
static int begidx, endidx, history_limit = -1;
static bool adds_history = true;

static const Readline *need_library(void) {
    const Readline *l = readline_library();
    if (!l) throw(ImportError, "libreadline.so.8 is not there (Debian's package libreadline8)");
    return l;
}

/* ---- texts: UTF-8 and surrogates for what is none, as file names */

static const char *text_of(Ref v, Own *keep) {
    if (!is_str(v)) return throw(TypeError, "argument must be str, not %T", v);
    if (str_has_char(v, 0)) return throw(ValueError, "embedded null character");
    *keep = encode(v, "utf-8", "surrogateescape");
    return *keep ? bytes_data(*keep) : NULL;
}

static Own text_new(const char *text) { return str_from_fs(text, strlen(text)); }

/* ---- completion */

static char *ask_completer(const char *text, int state) {
    if (!completer) return NULL;
    scoped Own function = own(completer), word = text_new(text), found = word ? call2(function, word, small_int_new(state)) : NULL;
    scoped Own keep = NULL;
    const char *match = found && !is_none(found) && is_str(found) ? text_of(found, &keep) : NULL;
    char *copy = match ? strdup(match) : NULL;
    error_clear();
    return copy;
}

static int characters(const char *text, int bytes) {
    int n = 0;
    for (int i = 0; i < bytes; i++) n += (text[i] & 0xc0) != 0x80;
    return n;
}

static char **complete(const char *text, int start, int end) {
    const Readline *l = readline_library();
    *l->rl_completion_append_character = 0;
    *l->rl_completion_suppress_append = 0;
    *l->rl_attempted_completion_over = 1;
    begidx = characters(*l->rl_line_buffer, start);
    endidx = characters(*l->rl_line_buffer, end);
    return l->rl_completion_matches(text, ask_completer);
}

static void show_matches(char **matches, int count, int longest) {
    if (!display_hook) return;
    scoped Own function = own(display_hook), list = list_new((size_t)count), first = text_new(matches[0]);
    for (int i = 1; list && i <= count; i++) {
        scoped Own match = text_new(matches[i]);
        if (!match || list_append(list, match) < 0) break;
    }
    scoped Own done = list && first ? call3(function, first, list, small_int_new(longest)) : NULL;
    if (!done) error_clear();
}

static int call_hook(Ref hook) {
    if (!hook) return 0;
    scoped Own function = own(hook), done = call0(function);
    int64_t result = 0;
    if (done && is_int(done)) int_as_int64(done, &result);
    if (!done) error_clear();
    return (int)result;
}

static int at_startup(void) { return call_hook(startup_hook); }
static int before_input(void) { return call_hook(pre_input_hook); }

static Own set_callable(Own *slot, Ref v) {
    if (v && !is_none(v) && !is_callable(v)) return throw(TypeError, "set_(func): argument not callable");
    own_set_take(slot, v && !is_none(v) ? own(v) : NULL);
    return None;
}

static Own set_completer(Ref m, const Ref *a) {
    const Readline *l = need_library();
    if (!l) return NULL;
    *l->rl_attempted_completion_function = complete;
    return set_callable(&completer, a[0]);
}
static Own get_completer(Ref m, const Ref *a) { return completer ? own(completer) : None; }

static Own set_startup_hook(Ref m, const Ref *a) {
    *readline_library()->rl_startup_hook = at_startup;
    return set_callable(&startup_hook, a[0]);
}

static Own set_pre_input_hook(Ref m, const Ref *a) {
    *readline_library()->rl_pre_input_hook = before_input;
    return set_callable(&pre_input_hook, a[0]);
}

static Own set_display_hook(Ref m, const Ref *a) {
    scoped Own done = set_callable(&display_hook, a[0]);
    *readline_library()->rl_completion_display_matches_hook = display_hook ? show_matches : NULL;
    return give(done);
}

static Own get_begidx(Ref m, const Ref *a) { return small_int_new(begidx); }
static Own get_endidx(Ref m, const Ref *a) { return small_int_new(endidx); }
static Own get_type(Ref m, const Ref *a) { return small_int_new(*readline_library()->rl_completion_type); }

static Own set_delims(Ref m, const Ref *a) {
    static char *delimiters; /* what the library points to; guarded by the GIL */
    scoped Own keep = NULL;
    const char *text = text_of(a[0], &keep);
    char *copy = text ? strdup(text) : NULL;
    if (!copy) return text ? throw_memory() : NULL;
    *readline_library()->rl_completer_word_break_characters = copy;
    free(delimiters);
    delimiters = copy;
    return None;
}

static Own get_delims(Ref m, const Ref *a) { return text_new(*readline_library()->rl_completer_word_break_characters); }

/* ---- the line */

static Own get_line_buffer(Ref m, const Ref *a) {
    const Readline *l = readline_library();
    return *l->rl_line_buffer ? text_new(*l->rl_line_buffer) : str_new("");
}

static Own insert_text(Ref m, const Ref *a) {
    scoped Own keep = NULL;
    const char *text = text_of(a[0], &keep);
    if (!text) return NULL;
    readline_library()->rl_insert_text(text);
    return None;
}

static Own redisplay(Ref m, const Ref *a) {
    readline_library()->rl_redisplay();
    return None;
}

static Own parse_and_bind(Ref m, const Ref *a) {
    scoped Own keep = NULL;
    const char *text = text_of(a[0], &keep);
    char *copy = text ? strdup(text) : NULL; /* the library writes into it */
    if (!copy) return text ? throw_memory() : NULL;
    readline_library()->rl_parse_and_bind(copy);
    free(copy);
    return None;
}

/* ---- history */

static Own with_file(Ref name, int (*function)(const char *name)) {
    scoped Own keep = NULL;
    if (!name || is_none(name)) return function(NULL) ? throw_errno() : None;
    const char *text = text_of(name, &keep);
    if (!text) return NULL;
    errno = function(text);
    return errno ? throw_errno_path(name) : None;
}

static int write_bounded(const char *name) {
    const Readline *l = readline_library();
    int error = l->write_history(name);
    if (!error && history_limit >= 0) l->history_truncate_file(name, history_limit);
    return error;
}

static Own read_init_file(Ref m, const Ref *a) { return with_file(a[0], readline_library()->rl_read_init_file); }
static Own read_history_file(Ref m, const Ref *a) { return with_file(a[0], readline_library()->read_history); }
static Own write_history_file(Ref m, const Ref *a) { return with_file(a[0], write_bounded); }

static Own append_history_file(Ref m, const Ref *a) {
    const Readline *l = readline_library();
    int count;
    scoped Own keep = NULL;
    if (int_from(a[0], &count) < 0) return NULL;
    if (count < 0) return throw(ValueError, "nelements must be positive");
    const char *name = a[1] && !is_none(a[1]) ? text_of(a[1], &keep) : NULL;
    if (!name && error_occurred()) return NULL;
    errno = l->append_history(count, name);
    if (errno) return name ? throw_errno_path(a[1]) : throw_errno();
    if (history_limit >= 0) l->history_truncate_file(name, history_limit);
    return None;
}

static Own add_history_item(Ref m, const Ref *a) {
    scoped Own keep = NULL;
    const char *text = text_of(a[0], &keep);
    if (!text) return NULL;
    readline_library()->add_history(text);
    return None;
}

static Own clear_history_items(Ref m, const Ref *a) {
    readline_library()->clear_history();
    return None;
}

static Own get_item(Ref m, const Ref *a) {
    const Readline *l = readline_library();
    int index;
    if (int_from(a[0], &index) < 0) return NULL;
    const HistoryEntry *entry = index > 0 ? l->history_get(*l->history_base + index - 1) : NULL;
    return entry ? text_new(entry->line) : None;
}

static void free_entry(HistoryEntry *entry) {
    free(entry->line);
    free(entry->timestamp);
    free(entry);
}

static int item_number(Ref v, int *index) {
    if (int_from(v, index) < 0) return -1;
    return *index < 0 ? fail(ValueError, "History index cannot be negative") : 0;
}

static Own remove_item(Ref m, const Ref *a) {
    int index;
    if (item_number(a[0], &index) < 0) return NULL;
    HistoryEntry *entry = readline_library()->remove_history(index);
    if (!entry) return throw(ValueError, "No history item at position %d", index);
    free_entry(entry);
    return None;
}

static Own replace_item(Ref m, const Ref *a) {
    int index;
    scoped Own keep = NULL;
    if (item_number(a[0], &index) < 0) return NULL;
    const char *text = text_of(a[1], &keep);
    HistoryEntry *entry = text ? readline_library()->replace_history_entry(index, text, NULL) : NULL;
    if (!entry) return text ? throw(ValueError, "No history item at position %d", index) : NULL;
    free_entry(entry);
    return None;
}

static Own current_length(Ref m, const Ref *a) { return small_int_new(*readline_library()->history_length); }
static Own get_limit(Ref m, const Ref *a) { return small_int_new(history_limit); }
static Own set_limit(Ref m, const Ref *a) { return int_from(a[0], &history_limit) < 0 ? NULL : None; }

static Own set_auto_history(Ref m, const Ref *a) {
    int on = truth(a[0]);
    adds_history = on > 0;
    return on < 0 ? NULL : None;
}

/* ---- reading */

static Own read_edited(Ref prompt, Ref text) {
    const Readline *l = need_library();
    scoped Own keep_prompt = NULL, keep_text = NULL;
    const char *shown = l ? text_of(prompt, &keep_prompt) : NULL, *start = shown ? text_of(text, &keep_text) : NULL;
    return start ? editor_read(l, shown, start) : NULL;
}

static bool is_original(Ref stream, const char *name) {
    scoped Own original = import_from("sys", name);
    if (!original) error_clear();
    return original == stream;
}

/* input() at the terminal, once the library is there. */
static int input_line(Ref in, Ref out, Ref prompt, Own *line) {
    if (editor_is_active) return 0; /* another thread edits a line */
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !is_original(in, "__stdin__") || !is_original(out, "__stdout__")) return 0;
    scoped Own text = prompt ? str(prompt) : str_new(""), nothing = str_new("");
    scoped Own flushed = text && nothing ? call_method(out, name_flush, NULL, 0) : NULL;
    *line = flushed ? read_edited(text, nothing) : NULL;
    if (!*line) return -1;
    scoped Own keep = NULL;
    const char *typed = adds_history && str_length(*line) ? text_of(*line, &keep) : NULL;
    if (typed) readline_library()->add_history(typed);
    error_clear();
    return 1;
}

static Own edit(Ref m, const Ref *a) { return read_edited(a[0], a[1]); }

static Own is_there(Ref m, const Ref *a) { return bool_new(readline_library()); }

/* ---- the modules */

static const MethodRow functions[] = {
    {"add_history(string, /)", add_history_item, "Add a line to the history.", 0},
    {"append_history_file(nelements, filename=None, /)", append_history_file, "Append the last lines of the history to a file.", 0},
    {"clear_history()", clear_history_items, "Forget the history.", 0},
    {"get_begidx()", get_begidx, "Where the word to complete begins.", 0},
    {"get_completer()", get_completer, "The completer, or None.", 0},
    {"get_completer_delims()", get_delims, "The characters between words.", 0},
    {"get_completion_type()", get_type, "What kind of completion is attempted.", 0},
    {"get_current_history_length()", current_length, "How many lines the history has.", 0},
    {"get_endidx()", get_endidx, "Where the word to complete ends.", 0},
    {"get_history_item(index, /)", get_item, "A line of the history, from 1, or None.", 0},
    {"get_history_length()", get_limit, "How many lines a history file keeps; -1: all.", 0},
    {"get_line_buffer()", get_line_buffer, "The line as it stands.", 0},
    {"insert_text(string, /)", insert_text, "Insert text at the cursor.", 0},
    {"parse_and_bind(string, /)", parse_and_bind, "Do what a line of an init file says.", 0},
    {"read_history_file(filename=None, /)", read_history_file, "Load a history file.", 0},
    {"read_init_file(filename=None, /)", read_init_file, "Do what an init file says.", 0},
    {"redisplay()", redisplay, "Show the line again.", 0},
    {"remove_history_item(pos, /)", remove_item, "Remove a line of the history, from 0.", 0},
    {"replace_history_item(pos, line, /)", replace_item, "Replace a line of the history, from 0.", 0},
    {"set_auto_history(enabled, /)", set_auto_history, "Do answers to input() go into the history?", 0},
    {"set_completer(function=None, /)", set_completer, "function(text, state) gives the possible completions, one after the other.", 0},
    {"set_completer_delims(string, /)", set_delims, "Set the characters between words.", 0},
    {"set_completion_display_matches_hook(function=None, /)", set_display_hook, "function(text, matches, longest) shows the possible completions.", 0},
    {"set_history_length(length, /)", set_limit, "Set how many lines a history file keeps.", 0},
    {"set_pre_input_hook(function=None, /)", set_pre_input_hook, "Called when the prompt is there.", 0},
    {"set_startup_hook(function=None, /)", set_startup_hook, "Called before the prompt is shown.", 0},
    {"write_history_file(filename=None, /)", write_history_file, "Write the history to a file.", 0},
    {0},
};

static int init(Ref module) {
    if (!need_library()) return -1;
    hooks.read_line = input_line;
    return 0;
}

const ModuleDef readline_module = {"readline", "GNU readline: editing and history of lines.", functions, NULL, init};

static const MethodRow editor_functions[] = {
    {"is_there()", is_there, "Is the library installed?", 0},
    {"read_line(prompt, text, /)", edit, "A line, edited, without its newline; text is there at the beginning.", 0},
    {0},
};

const ModuleDef _line_editor_module = {.name = "_line_editor", .doc = "The prompt's way to a line.", .functions = editor_functions};
