/* The module pyexpat: XML by the system's libexpat, which is loaded with the module.
 *
 * A parser calls the functions that stand in its attributes (StartElementHandler ...).  Each C function below makes Python values of
 * what libexpat tells, and one table ties it to its attribute and to the function that registers it.  Those without a Python
 * function are not registered, so libexpat does no work for them.  The GIL is held: there is hardly anything between two
 * callbacks.  What a handler raises stops the parser, and Parse() raises it. */
#include "runtime/base/buf.h"
#include "stdlib/data/library.h"
#include "stdlib/stdlib.h"

typedef struct XML_ParserStruct *XmlParser;
typedef struct XmlEncoding { int map[256]; void *data; int (*convert)(void *data, const char *s); void (*release)(void *data); } XmlEncoding;

enum Handler {
    ON_START, ON_END, ON_TEXT, ON_PI, ON_COMMENT, ON_START_CDATA, ON_END_CDATA, ON_DEFAULT, ON_DEFAULT_EXPAND, ON_START_NAMESPACE,
    ON_END_NAMESPACE, ON_START_DOCTYPE, ON_END_DOCTYPE, ON_XML_DECLARATION, ON_EXTERNAL_ENTITY, ON_UNPARSED_ENTITY, ON_NOTATION,
    ON_ATTLIST, ON_ENTITY, ON_SKIPPED_ENTITY, HANDLER_COUNT
};
enum { XML_ERROR_NO_MEMORY = 1, CHUNK = 1 << 20, NAMES = 64 };

typedef void SetHandler(XmlParser p, void *handler);
static struct {
    XmlParser (*create_namespaces)(const char *encoding, char separator);
    XmlParser (*create_plain)(const char *encoding);
    XmlParser (*create_external)(XmlParser p, const char *context, const char *encoding);
    void (*release)(XmlParser p);
    void (*set_data)(XmlParser p, void *data);
    int (*parse)(XmlParser p, const char *data, int size, int last);
    int (*stop)(XmlParser p, unsigned char resumable);
    int (*error)(XmlParser p);
    const char *(*error_text)(int code);
    const char *(*version)(void);
    unsigned long (*line)(XmlParser p);
    unsigned long (*column)(XmlParser p);
    long (*offset)(XmlParser p);
    int (*set_encoding)(XmlParser p, const char *encoding);
    int (*set_base)(XmlParser p, const char *base);
    const char *(*base)(XmlParser p);
    int (*specified)(XmlParser p);
    void (*return_triplets)(XmlParser p, int on);
    int (*use_foreign_dtd)(XmlParser p, unsigned char on);
    int (*set_entity_parsing)(XmlParser p, int kind);
    void (*set_unknown_encoding)(XmlParser p, int (*handler)(void *data, const char *name, XmlEncoding *info), void *data);
    SetHandler *set[HANDLER_COUNT];
} xml;

static const LibrarySymbol symbols[] = {
    {"XML_ParserCreate", &xml.create_plain}, {"XML_ParserCreateNS", &xml.create_namespaces},
    {"XML_ExternalEntityParserCreate", &xml.create_external}, {"XML_ParserFree", &xml.release}, {"XML_SetUserData", &xml.set_data},
    {"XML_Parse", &xml.parse}, {"XML_StopParser", &xml.stop}, {"XML_GetErrorCode", &xml.error}, {"XML_ErrorString", &xml.error_text},
    {"XML_ExpatVersion", &xml.version}, {"XML_GetCurrentLineNumber", &xml.line}, {"XML_GetCurrentColumnNumber", &xml.column},
    {"XML_GetCurrentByteIndex", &xml.offset}, {"XML_SetEncoding", &xml.set_encoding}, {"XML_SetBase", &xml.set_base}, {"XML_GetBase", &xml.base},
    {"XML_GetSpecifiedAttributeCount", &xml.specified}, {"XML_SetReturnNSTriplet", &xml.return_triplets},
    {"XML_UseForeignDTD", &xml.use_foreign_dtd}, {"XML_SetParamEntityParsing", &xml.set_entity_parsing},
    {"XML_SetUnknownEncodingHandler", &xml.set_unknown_encoding},
    {"XML_SetStartElementHandler", &xml.set[ON_START]}, {"XML_SetEndElementHandler", &xml.set[ON_END]},
    {"XML_SetCharacterDataHandler", &xml.set[ON_TEXT]}, {"XML_SetProcessingInstructionHandler", &xml.set[ON_PI]},
    {"XML_SetCommentHandler", &xml.set[ON_COMMENT]}, {"XML_SetStartCdataSectionHandler", &xml.set[ON_START_CDATA]},
    {"XML_SetEndCdataSectionHandler", &xml.set[ON_END_CDATA]}, {"XML_SetDefaultHandler", &xml.set[ON_DEFAULT]},
    {"XML_SetDefaultHandlerExpand", &xml.set[ON_DEFAULT_EXPAND]}, {"XML_SetStartNamespaceDeclHandler", &xml.set[ON_START_NAMESPACE]},
    {"XML_SetEndNamespaceDeclHandler", &xml.set[ON_END_NAMESPACE]}, {"XML_SetStartDoctypeDeclHandler", &xml.set[ON_START_DOCTYPE]},
    {"XML_SetEndDoctypeDeclHandler", &xml.set[ON_END_DOCTYPE]}, {"XML_SetXmlDeclHandler", &xml.set[ON_XML_DECLARATION]},
    {"XML_SetExternalEntityRefHandler", &xml.set[ON_EXTERNAL_ENTITY]}, {"XML_SetUnparsedEntityDeclHandler", &xml.set[ON_UNPARSED_ENTITY]},
    {"XML_SetNotationDeclHandler", &xml.set[ON_NOTATION]}, {"XML_SetAttlistDeclHandler", &xml.set[ON_ATTLIST]},
    {"XML_SetEntityDeclHandler", &xml.set[ON_ENTITY]}, {"XML_SetSkippedEntityHandler", &xml.set[ON_SKIPPED_ENTITY]}, {0},
};
static Library library = {{"libexpat.so.1", "libexpat.so", NULL}, "libexpat1", symbols, false};
static Type *expat_error;

typedef struct Parser {
    Object head;
    XmlParser parser;
    Own handlers[HANDLER_COUNT]; /* NULL or a callable */
    Own intern, parent;          /* parent: the parser an external entity belongs to, which must outlive it */
    Buf text;                    /* character data that wait for more, with buffer_text: at most buffer_size bytes */
    size_t buffer_size;
    bool buffer_text, ordered, specified_only, prefixes, parsing, failed;
    bool braces;                 /* "uri}name" is told as "{uri}name", for xml.etree */
    Own names[NAMES];            /* str of names that were told, by hash, as they come again and again */
} Parser;
static Type parser_type;
static Parser *parser_of(Ref v) { return (Parser *)object_of(v); }

/* ---- handlers */

static Own text_of(const char *text) { return text ? str_new_utf8(text, strlen(text)) : None; }

static Own make_name(const Parser *p, const char *text, size_t size) {
    if (!p->braces || !memchr(text, '}', size)) return str_new_utf8(text, size);
    Buf braced = {0};
    buf_putc(&braced, '{');
    buf_append(&braced, text, size);
    Own name = braced.failed ? throw_memory() : str_new_utf8(braced.bytes, braced.n);
    buf_free(&braced);
    return name;
}

/* Is it what this text is told as?  Only names in ASCII are remembered. */
static bool is_name(const Parser *p, Ref name, const char *text, size_t size) {
    const char *data = str_data(name);
    size_t length = str_length(name);
    if (length == size + 1 && p->braces && *data == '{') return memcmp(data + 1, text, size) == 0;
    return length == size && memcmp(data, text, size) == 0;
}

/* The name of an element or an attribute. */
static Own name_of(Parser *p, const char *text) {
    uint32_t size = 0, mixed = 0;
    for (; text[size]; size++) mixed = mixed * 31 + (unsigned char)text[size];
    Own *known = &p->names[mixed % NAMES];
    if (*known && is_name(p, *known, text, size)) return own(*known);
    Own name = make_name(p, text, size);
    if (name && str_of(name)->ascii) own_set_take(known, own(name));
    return name;
}

static int parser_clear(Object *o) {
    Parser *p = (Parser *)o;
    for (int i = 0; i < HANDLER_COUNT; i++) CLEAR(p->handlers[i]);
    return 0;
}

/* handler(values...), each yours until now and consumed; what it gives is dropped unless wanted. */
static Own run_take(Parser *p, enum Handler which, Own *values, size_t count) {
    bool made = true;
    for (size_t i = 0; i < count; i++) made = made && values[i];
    scoped Own held = own(p->handlers[which]);
    Own result = !held ? None : made ? call(held, (Ref *)values, count, NULL) : NULL; /* none: a handler took it away */
    for (size_t i = 0; i < count; i++) decref(values[i]);
    if (result) return result;
    p->failed = true;
    parser_clear(&p->head);
    xml.stop(p->parser, 0);
    return NULL;
}

/* The text that was put aside is told before anything else. */
static bool tell_text(Parser *p) {
    if (p->failed) return false;
    if (!p->text.n) return true;
    Own text = p->text.failed ? throw_memory() : str_new_utf8(p->text.bytes, p->text.n);
    p->text.n = 0;
    if (!p->handlers[ON_TEXT]) return decref(text), true;
    decref(run_take(p, ON_TEXT, &text, 1));
    return !p->failed;
}

static void run(Parser *p, enum Handler which, Own *values, size_t count) {
    if (tell_text(p)) {
        decref(run_take(p, which, values, count));
        return;
    }
    for (size_t i = 0; i < count; i++) decref(values[i]);
}
#define RUN(which, ...) run(p, which, (Own[]){__VA_ARGS__}, sizeof((Own[]){__VA_ARGS__}) / sizeof(Own))

static Own attributes(Parser *p, const char **pairs) {
    size_t n = p->specified_only ? (size_t)xml.specified(p->parser) : SIZE_MAX;
    scoped Own all = p->ordered ? list_new(0) : dict_new();
    for (size_t i = 0; all && i < n && pairs[i]; i += 2) {
        scoped Own name = name_of(p, pairs[i]), value = name ? text_of(pairs[i + 1]) : NULL;
        int status = !value ? -1 : p->ordered ? list_append(all, name) < 0 ? -1 : list_append(all, value) : dict_set(all, name, value);
        if (status < 0) return NULL;
    }
    return give(all);
}

static void on_start(void *data, const char *name, const char **pairs) {
    Parser *p = data;
    if (!p->failed) RUN(ON_START, name_of(p, name), attributes(p, pairs));
}
static void on_end(void *data, const char *name) {
    Parser *p = data;
    if (!p->failed) RUN(ON_END, name_of(p, name));
}
static void on_text(void *data, const char *text, int size) {
    Parser *p = data;
    if (p->failed) return;
    bool waits = p->buffer_text && (size_t)size <= p->buffer_size;
    if (waits && p->text.n + (size_t)size > p->buffer_size && !tell_text(p)) return;
    if (waits) buf_append(&p->text, text, (size_t)size);
    else RUN(ON_TEXT, str_new_utf8(text, (size_t)size));
}
static void on_pi(void *data, const char *target, const char *text) {
    Parser *p = data;
    if (!p->failed) RUN(ON_PI, text_of(target), text_of(text));
}
static void on_comment(void *data, const char *text) {
    Parser *p = data;
    if (!p->failed) RUN(ON_COMMENT, text_of(text));
}
static void on_start_cdata(void *data) {
    Parser *p = data;
    if (tell_text(p)) decref(run_take(p, ON_START_CDATA, NULL, 0));
}
static void on_end_cdata(void *data) {
    Parser *p = data;
    if (tell_text(p)) decref(run_take(p, ON_END_CDATA, NULL, 0));
}
static void on_default(void *data, const char *text, int size) {
    Parser *p = data;
    if (!p->failed) RUN(ON_DEFAULT, str_new_utf8(text, (size_t)size));
}
static void on_default_expand(void *data, const char *text, int size) {
    Parser *p = data;
    if (!p->failed) RUN(ON_DEFAULT_EXPAND, str_new_utf8(text, (size_t)size));
}
static void on_start_namespace(void *data, const char *prefix, const char *uri) {
    Parser *p = data;
    if (!p->failed) RUN(ON_START_NAMESPACE, text_of(prefix), text_of(uri));
}
static void on_end_namespace(void *data, const char *prefix) {
    Parser *p = data;
    if (!p->failed) RUN(ON_END_NAMESPACE, text_of(prefix));
}
static void on_start_doctype(void *data, const char *name, const char *system, const char *public, int internal) {
    Parser *p = data;
    if (!p->failed) RUN(ON_START_DOCTYPE, text_of(name), text_of(system), text_of(public), small_int_new(internal));
}
static void on_end_doctype(void *data) {
    Parser *p = data;
    if (tell_text(p)) decref(run_take(p, ON_END_DOCTYPE, NULL, 0));
}
static void on_xml_declaration(void *data, const char *version, const char *encoding, int standalone) {
    Parser *p = data;
    if (!p->failed) RUN(ON_XML_DECLARATION, text_of(version), text_of(encoding), small_int_new(standalone));
}
/* Its first argument is the parser itself. */
static int on_external_entity(XmlParser parser, const char *context, const char *base, const char *system, const char *public) {
    Parser *p = *(Parser **)parser; /* the user data come first in a parser, as XML_GetUserData has it */
    if (p->failed || !tell_text(p)) return 0;
    scoped Own result = run_take(p, ON_EXTERNAL_ENTITY, (Own[]){text_of(context), text_of(base), text_of(system), text_of(public)}, 4);
    int go_on = 0;
    if (result && int_from(result, &go_on) < 0) p->failed = true;
    return go_on;
}
static void on_unparsed_entity(void *data, const char *name, const char *base, const char *system, const char *public, const char *notation) {
    Parser *p = data;
    if (!p->failed) RUN(ON_UNPARSED_ENTITY, text_of(name), text_of(base), text_of(system), text_of(public), text_of(notation));
}
static void on_notation(void *data, const char *name, const char *base, const char *system, const char *public) {
    Parser *p = data;
    if (!p->failed) RUN(ON_NOTATION, text_of(name), text_of(base), text_of(system), text_of(public));
}
static void on_attlist(void *data, const char *element, const char *name, const char *type, const char *standard, int required) {
    Parser *p = data;
    if (!p->failed) RUN(ON_ATTLIST, text_of(element), text_of(name), text_of(type), text_of(standard), small_int_new(required));
}
static void on_entity(void *data, const char *name, int parameter, const char *value, int size, const char *base, const char *system, const char *public, const char *notation) {
    Parser *p = data;
    if (p->failed) return;
    RUN(ON_ENTITY, text_of(name), small_int_new(parameter), value ? str_new_utf8(value, (size_t)size) : None, text_of(base), text_of(system), text_of(public), text_of(notation));
}
static void on_skipped_entity(void *data, const char *name, int parameter) {
    Parser *p = data;
    if (!p->failed) RUN(ON_SKIPPED_ENTITY, text_of(name), small_int_new(parameter));
}

/* An encoding of one byte a character that libexpat does not know but gilt does. */
static int on_unknown_encoding(void *data, const char *name, XmlEncoding *info) {
    Parser *p = data;
    char all[256];
    for (int i = 0; i < 256; i++) all[i] = (char)i;
    scoped Own text = p->failed ? NULL : decode(all, sizeof all, name, "replace");
    if (!text) p->failed = error_occurred();
    if (!text || str_length(text) != 256) return 0;
    for (size_t i = 0; i < 256; i++) info->map[i] = str_char(text, i) == 0xfffd ? -1 : (int)str_char(text, i);
    info->data = NULL;
    info->convert = NULL;
    info->release = NULL;
    return 1;
}

static void *const functions_of_handlers[HANDLER_COUNT] = {
    [ON_START] = on_start, [ON_END] = on_end, [ON_TEXT] = on_text, [ON_PI] = on_pi, [ON_COMMENT] = on_comment,
    [ON_START_CDATA] = on_start_cdata, [ON_END_CDATA] = on_end_cdata, [ON_DEFAULT] = on_default,
    [ON_DEFAULT_EXPAND] = on_default_expand, [ON_START_NAMESPACE] = on_start_namespace, [ON_END_NAMESPACE] = on_end_namespace,
    [ON_START_DOCTYPE] = on_start_doctype, [ON_END_DOCTYPE] = on_end_doctype, [ON_XML_DECLARATION] = on_xml_declaration,
    [ON_EXTERNAL_ENTITY] = on_external_entity, [ON_UNPARSED_ENTITY] = on_unparsed_entity, [ON_NOTATION] = on_notation,
    [ON_ATTLIST] = on_attlist, [ON_ENTITY] = on_entity, [ON_SKIPPED_ENTITY] = on_skipped_entity,
};

static void register_handlers(Parser *p) {
    for (int i = 0; i < HANDLER_COUNT; i++) {
        if (i == (p->handlers[ON_DEFAULT] ? ON_DEFAULT_EXPAND : ON_DEFAULT)) continue; /* one place for both; the first one leaves entities alone */
        xml.set[i](p->parser, p->handlers[i] ? functions_of_handlers[i] : NULL);
    }
    xml.return_triplets(p->parser, p->prefixes);
}

/* ---- parsing */

static void *throw_expat(Parser *p) {
    int code = xml.error(p->parser);
    if (code == XML_ERROR_NO_MEMORY) return throw_memory();
    unsigned long line = xml.line(p->parser), column = xml.column(p->parser);
    throw(expat_error, "%s: line %lu, column %lu", xml.error_text(code), line, column);
    scoped Own e = error_take(), number = int_new(code), row = number ? int_new_unsigned(line) : NULL, at = row ? int_new_unsigned(column) : NULL;
    if (!at || setattr_named(e, "code", number) < 0 || setattr_named(e, "lineno", row) < 0 || setattr_named(e, "offset", at) < 0) return NULL;
    error_restore_take(give(e));
    return NULL;
}

static int feed(Parser *p, const char *data, size_t size, bool last) {
    int status = 1;
    do {
        size_t part = size < CHUNK ? size : CHUNK;
        status = xml.parse(p->parser, data, (int)part, last && part == size);
        data += part;
        size -= part;
    } while (status && size);
    if (p->failed || error_occurred()) return -1;
    if (!status) {
        throw_expat(p);
        return -1;
    }
    return tell_text(p) ? 0 : -1; /* what has been read is told */
}

/* A handler may not feed its own parser. */
static int feed_guarded(Parser *p, const char *data, size_t size, bool last) {
    if (p->parsing) return fail(RuntimeError, "cannot call Parse() from within a handler");
    scoped Own held = own(as_ref(p));
    p->parsing = true;
    p->failed = false;
    register_handlers(p);
    int status = feed(p, data, size, last);
    p->parsing = false;
    return status;
}

static int feed_object(Parser *p, Ref data, bool last) {
    if (is_str(data)) {
        size_t size;
        const char *text = str_utf8(data, &size);
        if (text && !p->parsing) xml.set_encoding(p->parser, "utf-8"); /* whatever the document declares */
        return text ? feed_guarded(p, text, size, last) : -1;
    }
    Buffer buffer;
    if (buffer_get(data, &buffer, BUFFER_READ) < 0) return -1;
    int status = feed_guarded(p, buffer.data, buffer.size_bytes, last);
    buffer_release(&buffer);
    return status;
}

static Own parser_parse(Ref self, const Ref *a) {
    int last = a[1] ? truth(a[1]) : 0;
    return last < 0 || feed_object(parser_of(self), a[0], last) < 0 ? NULL : small_int_new(1);
}

static Own parser_parse_file(Ref self, const Ref *a) {
    scoped Own read = getattr_named(a[0], "read"), size = int_new(CHUNK);
    if (!read) return error_clear_if(AttributeError) ? throw(TypeError, "argument must have 'read' attribute") : NULL;
    for (;;) {
        scoped Own data = call1(read, size);
        int more = data ? truth(data) : -1;
        if (more < 0 || feed_object(parser_of(self), data, !more) < 0) return NULL;
        if (!more) return small_int_new(1);
    }
}

static Own parser_set_base(Ref self, const Ref *a) {
    if (!is_str(a[0])) return throw(TypeError, "SetBase() argument must be str, not %T", a[0]);
    const char *base = str_utf8(a[0], NULL);
    if (!base) return NULL;
    return xml.set_base(parser_of(self)->parser, base) ? None : throw_memory();
}
static Own parser_get_base(Ref self, const Ref *a) { return text_of(xml.base(parser_of(self)->parser)); }

static Own parser_foreign_dtd(Ref self, const Ref *a) {
    int on = a[0] ? truth(a[0]) : 1;
    if (on < 0) return NULL;
    xml.use_foreign_dtd(parser_of(self)->parser, (unsigned char)on);
    return None;
}
static Own parser_entity_parsing(Ref self, const Ref *a) {
    int kind;
    return int_from(a[0], &kind) < 0 ? NULL : int_new(xml.set_entity_parsing(parser_of(self)->parser, kind));
}

static Own parser_new(XmlParser made, Ref parent) {
    if (!made) return throw_memory();
    Parser *p = object_new(&parser_type, 0);
    if (!p) return xml.release(made), NULL;
    scoped Own self = as_own(p);
    p->parser = made;
    p->buffer_size = 8192;
    p->parent = parent ? own(parent) : NULL;
    xml.set_data(made, p);
    xml.set_unknown_encoding(made, on_unknown_encoding, p);
    p->intern = dict_new();
    gc_track(&p->head);
    return p->intern ? give(self) : NULL;
}

static Own parser_external(Ref self, const Ref *a) {
    Parser *p = parser_of(self);
    if (!is_none(a[0]) && !is_str(a[0])) return throw(TypeError, "ExternalEntityParserCreate() argument 1 must be str or None, not %T", a[0]);
    if (a[1] && !is_str(a[1])) return throw(TypeError, "ExternalEntityParserCreate() argument 2 must be str, not %T", a[1]);
    const char *context = is_none(a[0]) ? NULL : str_utf8(a[0], NULL), *encoding = a[1] ? str_utf8(a[1], NULL) : NULL;
    if (error_occurred()) return NULL;
    scoped Own made = parser_new(xml.create_external(p->parser, context, encoding), self);
    if (!made) return NULL;
    Parser *q = parser_of(made);
    for (int i = 0; i < HANDLER_COUNT; i++) q->handlers[i] = p->handlers[i] ? own(p->handlers[i]) : NULL;
    q->buffer_text = p->buffer_text;
    q->buffer_size = p->buffer_size;
    q->ordered = p->ordered;
    q->specified_only = p->specified_only;
    return give(made);
}

static void parser_dealloc(Object *o) {
    Parser *p = (Parser *)o;
    gc_untrack(o);
    xml.release(p->parser);
    for (int i = 0; i < HANDLER_COUNT; i++) decref(p->handlers[i]);
    decref(p->intern);
    decref(p->parent);
    buf_free(&p->text);
    object_free(o);
}
static int parser_traverse(Object *o, VisitFn visit, void *context) {
    Parser *p = (Parser *)o;
    for (int i = 0; i < HANDLER_COUNT; i++) VISIT(p->handlers[i]);
    VISIT(p->parent);
    return 0;
}

static const struct { const char *name; enum Handler which; } handler_names[] = {
    {"StartElementHandler", ON_START}, {"EndElementHandler", ON_END}, {"CharacterDataHandler", ON_TEXT},
    {"ProcessingInstructionHandler", ON_PI}, {"CommentHandler", ON_COMMENT}, {"StartCdataSectionHandler", ON_START_CDATA},
    {"EndCdataSectionHandler", ON_END_CDATA}, {"DefaultHandler", ON_DEFAULT}, {"DefaultHandlerExpand", ON_DEFAULT_EXPAND},
    {"StartNamespaceDeclHandler", ON_START_NAMESPACE}, {"EndNamespaceDeclHandler", ON_END_NAMESPACE},
    {"StartDoctypeDeclHandler", ON_START_DOCTYPE}, {"EndDoctypeDeclHandler", ON_END_DOCTYPE}, {"XmlDeclHandler", ON_XML_DECLARATION},
    {"ExternalEntityRefHandler", ON_EXTERNAL_ENTITY}, {"UnparsedEntityDeclHandler", ON_UNPARSED_ENTITY},
    {"NotationDeclHandler", ON_NOTATION}, {"AttlistDeclHandler", ON_ATTLIST}, {"EntityDeclHandler", ON_ENTITY},
    {"SkippedEntityHandler", ON_SKIPPED_ENTITY},
};

static int handler_of(Ref name) {
    for (size_t i = 0; i < COUNT_OF(handler_names); i++)
        if (str_equal_c(name, handler_names[i].name)) return (int)handler_names[i].which;
    return -1;
}

static Own parser_getattr(Ref self, Ref name) {
    int which = handler_of(name);
    if (which < 0) return generic_getattr(self, name);
    Ref handler = parser_of(self)->handlers[which];
    return handler ? own(handler) : None;
}
static int parser_setattr(Ref self, Ref name, Ref value) {
    int which = handler_of(name);
    if (which < 0) return generic_setattr(self, name, value);
    if (!value) return fail(RuntimeError, "Cannot delete attribute");
    own_set_take(&parser_of(self)->handlers[which], is_none(value) ? NULL : own(value));
    if (parser_of(self)->parsing) register_handlers(parser_of(self));
    return 0;
}

static Own get_line(Ref self) { return int_new_unsigned(xml.line(parser_of(self)->parser)); }
static Own get_column(Ref self) { return int_new_unsigned(xml.column(parser_of(self)->parser)); }
static Own get_offset(Ref self) { return int_new(xml.offset(parser_of(self)->parser)); }
static Own get_error(Ref self) { return int_new(xml.error(parser_of(self)->parser)); }
static Own get_buffer_text(Ref self) { return bool_new(parser_of(self)->buffer_text); }
static int set_flag(bool *flag, Ref value) {
    int on = value ? truth(value) : fail(RuntimeError, "Cannot delete attribute");
    if (on >= 0) *flag = on;
    return on < 0 ? -1 : 0;
}
/* Nobody is told any more text after a handler has failed. */
static int tell_text_now(Parser *p) { return p->failed || tell_text(p) ? 0 : -1; }

static int set_buffer_text(Ref self, Ref value) {
    Parser *p = parser_of(self);
    return set_flag(&p->buffer_text, value) < 0 || (!p->buffer_text && tell_text_now(p) < 0) ? -1 : 0;
}
static Own get_buffer_size(Ref self) { return int_new_unsigned(parser_of(self)->buffer_size); }
static int set_buffer_size(Ref self, Ref value) {
    Parser *p = parser_of(self);
    int64_t size;
    if (!value) return fail(RuntimeError, "Cannot delete attribute");
    if (!is_int(value)) return fail(TypeError, "buffer_size must be an integer");
    if (int64_from(value, &size) < 0) return -1;
    if (size <= 0) return fail(ValueError, "buffer_size must be greater than zero");
    if (size > INT32_MAX) return fail(ValueError, "buffer_size must not be greater than %d", INT32_MAX);
    if ((size_t)size == p->buffer_size) return 0;
    p->buffer_size = (size_t)size;
    return tell_text_now(p);
}
static Own get_buffer_used(Ref self) { return int_new_unsigned(parser_of(self)->text.n); }

#define FLAG(name) \
    static Own get_##name(Ref self) { return bool_new(parser_of(self)->name); } \
    static int set_##name(Ref self, Ref value) { return set_flag(&parser_of(self)->name, value); }
FLAG(ordered) FLAG(specified_only) FLAG(prefixes)

static const GetSetRow getset[] = {
    {"CurrentLineNumber", get_line, NULL, "The line of the current event, from 1."},
    {"CurrentColumnNumber", get_column, NULL, "Its column, from 0."},
    {"CurrentByteIndex", get_offset, NULL, "Its offset in the input."},
    {"ErrorLineNumber", get_line, NULL, "The line of the error."},
    {"ErrorColumnNumber", get_column, NULL, "Its column."},
    {"ErrorByteIndex", get_offset, NULL, "Its offset."},
    {"ErrorCode", get_error, NULL, "Its number."},
    {"buffer_size", get_buffer_size, set_buffer_size, "How many bytes of joined text are told at once, at most."},
    {"buffer_text", get_buffer_text, set_buffer_text, "Are pieces of text joined?"},
    {"buffer_used", get_buffer_used, NULL, "How many bytes of text wait."},
    {"namespace_prefixes", get_prefixes, set_prefixes, "Names tell their prefix, too."},
    {"ordered_attributes", get_ordered, set_ordered, "Attributes as a list [name, value, ...]."},
    {"specified_attributes", get_specified_only, set_specified_only, "Only attributes of the document, none by default."},
    {0},
};
static const MemberRow members[] = {
    {"intern", MEMBER_OBJECT_OR_NONE, offsetof(Parser, intern), false, "A dict that nothing is in."},
    {"_braces", MEMBER_BOOL, offsetof(Parser, braces), true, "Names with a namespace begin with a brace."},
    {0},
};
static const MethodRow parser_methods[] = {
    {"ExternalEntityParserCreate(self, context, encoding=None, /)", parser_external, "A parser for an external entity.", 0},
    {"GetBase(self, /)", parser_get_base, "What SetBase() was given.", 0},
    {"Parse(self, data, isfinal=False, /)", parser_parse, "Parse more text.", 0},
    {"ParseFile(self, file, /)", parser_parse_file, "Parse a file to its end.", 0},
    {"SetBase(self, base, /)", parser_set_base, "What relative names of entities refer to.", 0},
    {"SetParamEntityParsing(self, flag, /)", parser_entity_parsing, "Are parameter entities parsed?", 0},
    {"UseForeignDTD(self, flag=True, /)", parser_foreign_dtd, "Ask for a DTD where the document has none.", 0},
    {0},
};
static Type parser_type = {
    .head = OBJECT_STATIC(&type_type), .name = "pyexpat.xmlparser", .base = &object_type, .flags = TYPE_NO_NEW | TYPE_GC, .size = sizeof(Parser),
    .methods = parser_methods, .getset = getset, .members = members, .getattr = parser_getattr, .setattr = parser_setattr,
    .dealloc = parser_dealloc, .traverse = parser_traverse, .clear = parser_clear,
};

/* ---- the module */

static Own parser_create(Ref m, const Ref *a) {
    if (a[0] && !is_none(a[0]) && !is_str(a[0])) return throw(TypeError, "ParserCreate() argument 'encoding' must be str or None, not %T", a[0]);
    if (a[1] && !is_none(a[1]) && !is_str(a[1])) return throw(TypeError, "ParserCreate() argument 'namespace_separator' must be str or None, not %T", a[1]);
    bool spaces = a[1] && !is_none(a[1]);
    const char *encoding = a[0] && !is_none(a[0]) ? str_utf8(a[0], NULL) : NULL, *separator = spaces ? str_utf8(a[1], NULL) : NULL;
    if (error_occurred()) return NULL;
    if (spaces && strlen(separator) > 1) return throw(ValueError, "namespace_separator must be at most one character, omitted, or None");
    return parser_new(spaces ? xml.create_namespaces(encoding, *separator) : xml.create_plain(encoding), NULL);
}

static Own error_string(Ref m, const Ref *a) {
    int code;
    return int_from(a[0], &code) < 0 ? NULL : text_of(xml.error_text(code));
}

static int init(Ref module) {
    if (library_load(&library, "pyexpat") < 0) return -1;
    if (!expat_error) expat_error = exception_class_new("xml.parsers.expat.ExpatError", Exception);
    if (!expat_error || type_ready(&parser_type) < 0) return -1;
    if (module_add(module, "ExpatError", as_ref(expat_error)) < 0 || module_add(module, "error", as_ref(expat_error)) < 0) return -1;
    if (module_add(module, "XMLParserType", as_ref(&parser_type)) < 0 || module_add_take(module, "EXPAT_VERSION", str_new(xml.version())) < 0) return -1;
    for (int kind = 0; kind < 3; kind++) {
        static const char *const names[] = {"XML_PARAM_ENTITY_PARSING_NEVER", "XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE", "XML_PARAM_ENTITY_PARSING_ALWAYS"};
        if (module_add(module, names[kind], small_int_new(kind)) < 0) return -1;
    }
    return module_add_take(module, "native_encoding", str_new("UTF-8"));
}

static const MethodRow functions[] = {
    {"ErrorString(code, /)", error_string, "The text of an error's number.", 0},
    {"ParserCreate(encoding=None, namespace_separator=None, intern=None)", parser_create, "A new parser.", 0},
    {0},
};

const ModuleDef pyexpat_module = {"pyexpat", "XML by libexpat.", functions, NULL, init};
