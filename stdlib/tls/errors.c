/* SSLError and its subclasses, which lib/ssl.py defines, worded as CPython words them. */
#include "stdlib/tls/tls.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>

enum { TEXT_MAX = 512, NAME_MAX_SIZE = 128 };
enum { VERIFY_OK = 0, VERIFY_HOSTNAME = 62, VERIFY_IP = 64 };
enum { LIB_SYS = 2, LIB_SSL = 20, REASON_VERIFY_FAILED = 134, REASON_COMMON = 1 << 19 };

static int library_of(unsigned long code) { return code & 0x80000000UL ? LIB_SYS : (int)(code >> 23 & 255); }
static int reason_of(unsigned long code) { return (int)(code & (code & 0x80000000UL ? 0x7fffffffUL : 0x7fffffUL)); }

static const char *library_name(int library) {
    static const struct { int number; const char *name; } names[] = {
        {2, "SYS"}, {3, "BN"}, {4, "RSA"}, {5, "DH"}, {6, "EVP"}, {9, "PEM"}, {10, "DSA"}, {11, "X509"}, {13, "ASN1"}, {14, "CONF"}, {15, "CRYPTO"},
        {16, "EC"}, {20, "SSL"}, {32, "BIO"}, {33, "PKCS7"}, {34, "X509V3"}, {35, "PKCS12"}, {36, "RAND"}, {39, "OCSP"}, {40, "UI"},
    };
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (names[i].number == library) return names[i].name;
    return NULL;
}

/* The name of a reason in OpenSSL's headers is its text in capitals; the reasons that all libraries share have none here. */
static bool reason_name(unsigned long code, const char *text, char *out) {
    if (reason_of(code) & REASON_COMMON || !text || strlen(text) >= NAME_MAX_SIZE) return false;
    size_t i = 0;
    for (; text[i]; i++) out[i] = isalnum((unsigned char)text[i]) ? (char)toupper((unsigned char)text[i]) : '_';
    out[i] = 0;
    return true;
}

static Own text_or_none(const char *text) { return text ? str_new(text) : None; }

static Own error_make(const char *class, int number, const char *text) {
    scoped Own type = import_from("ssl", class), message = type ? str_new(text) : NULL;
    return message ? call2(type, small_int_new(number), message) : NULL;
}

static void *throw_made(Ref e, const char *library, const char *reason) {
    scoped Own l = text_or_none(library), r = l ? text_or_none(reason) : NULL;
    if (!r || setattr_named(e, "library", l) < 0 || setattr_named(e, "reason", r) < 0) return NULL;
    return throw_object(e);
}

void *throw_tls_text(const char *class, int number, const char *text, int line) {
    char message[TEXT_MAX];
    snprintf(message, sizeof message, "%s (_ssl.c:%d)", text, line);
    scoped Own e = error_make(class, number, message);
    return e ? throw_made(e, NULL, NULL) : NULL;
}

void *throw_tls_words(const char *text) {
    scoped Own type = import_from("ssl", "SSLError"), message = type ? str_new(text) : NULL, e = message ? call1(type, message) : NULL;
    return e ? throw_object(e) : NULL;
}

static void error_words(char *out, unsigned long code, const char *extra, int line) {
    char reason[NAME_MAX_SIZE];
    const char *library = library_name(library_of(code)), *text = tls.error_text(code);
    bool named = reason_name(code, text, reason);
    snprintf(out, TEXT_MAX, "%s%s%s%s%s%s%s%s (_ssl.c:%d)", library ? "[" : "", library ? library : "", library && named ? ": " : "",
             library && named ? reason : "", library ? "] " : "", text ? text : "unknown error", extra ? ": " : "", extra ? extra : "", line);
}

static void *throw_code(const char *class, int number, unsigned long code, int line) {
    char text[TEXT_MAX], reason[NAME_MAX_SIZE];
    error_words(text, code, NULL, line);
    scoped Own e = error_make(class, number, text);
    return e ? throw_made(e, library_name(library_of(code)), reason_name(code, tls.error_text(code), reason) ? reason : NULL) : NULL;
}

void *throw_tls(int line) {
    unsigned long code = tls.last_error();
    tls.clear_errors();
    if (!code) return throw_tls_text("SSLError", 0, "unknown error", line);
    if (library_of(code) == LIB_SYS && reason_of(code)) {
        errno = reason_of(code);
        return throw_errno();
    }
    return throw_code("SSLError", reason_of(code), code, line);
}

static void *throw_unverified(TlsConnection *c, unsigned long code, int line) {
    char why[TEXT_MAX], text[TEXT_MAX];
    long verdict = tls.verify_result(c->ssl);
    if (verdict == VERIFY_HOSTNAME || verdict == VERIFY_IP)
        snprintf(why, sizeof why, "%s mismatch, certificate is not valid for '%s'.", verdict == VERIFY_IP ? "IP address" : "Hostname",
                 is_str(c->hostname) ? str_utf8_lossy(c->hostname) : "");
    else
        snprintf(why, sizeof why, "%s", verdict == VERIFY_OK ? "" : tls.verify_text(verdict));
    error_words(text, code, why[0] ? why : NULL, line);
    scoped Own e = error_make("SSLCertVerificationError", TLS_FAILED, text), said = e ? str_new(why) : NULL;
    if (!said || setattr_named(e, "verify_code", small_int_new(verdict)) < 0 || setattr_named(e, "verify_message", said) < 0) return NULL;
    return throw_made(e, library_name(library_of(code)), "CERTIFICATE_VERIFY_FAILED");
}

static void *throw_failed(TlsConnection *c, unsigned long code, int line) {
    if (!code) return throw_tls_text("SSLError", TLS_FAILED, "A failure in the SSL library occurred", line);
    bool of_ssl = library_of(code) == LIB_SSL;
    if (of_ssl && reason_of(code) == REASON_VERIFY_FAILED) return throw_unverified(c, code, line);
    return throw_code("SSLError", TLS_FAILED, code, line);
}

static void *throw_syscall(TlsConnection *c, int result, int line) {
    if (result == 0 || c->incoming) return throw_tls_text("SSLEOFError", TLS_EOF, "EOF occurred in violation of protocol", line);
    if (c->io_error) {
        errno = c->io_error;
        return throw_errno();
    }
    if (c->at_eof) return throw_tls_text("SSLEOFError", TLS_EOF, "EOF occurred in violation of protocol", line);
    return throw_tls_text("SSLSyscallError", TLS_SYSCALL, "Some I/O error occurred", line);
}

void *throw_tls_result(TlsConnection *c, int result, int error, int line) {
    unsigned long code = tls.last_error();
    tls.clear_errors();
    switch (error) {
    case TLS_CLOSED: return throw_tls_text("SSLZeroReturnError", error, "TLS/SSL connection has been closed (EOF)", line);
    case TLS_WANT_READ: return throw_tls_text("SSLWantReadError", error, "The operation did not complete (read)", line);
    case TLS_WANT_WRITE: return throw_tls_text("SSLWantWriteError", error, "The operation did not complete (write)", line);
    case TLS_WANT_LOOKUP: return throw_tls_text("SSLError", error, "The operation did not complete (X509 lookup)", line);
    case TLS_WANT_CONNECT: return throw_tls_text("SSLError", error, "The operation did not complete (connect)", line);
    case TLS_SYSCALL: return code ? throw_failed(c, code, line) : throw_syscall(c, result, line);
    case TLS_FAILED: return throw_failed(c, code, line);
    default: return throw_tls_text("SSLError", 10, "Invalid error code", line);
    }
}
