/* The module _ssl: the library, and what is asked of it without a context. */
#include "stdlib/tls/tls.h"

#include <limits.h>

struct TlsLibrary tls;

#define SYMBOL(symbol, field) {#symbol, &tls.field}
static const LibrarySymbol symbols[] = {
    SYMBOL(OpenSSL_version, version_text), SYMBOL(OpenSSL_version_num, version_number),
    SYMBOL(ERR_clear_error, clear_errors), SYMBOL(ERR_peek_last_error, last_error), SYMBOL(ERR_reason_error_string, error_text),
    SYMBOL(X509_verify_cert_error_string, verify_text),
    SYMBOL(TLS_method, method), SYMBOL(TLS_client_method, client_method), SYMBOL(TLS_server_method, server_method),
    SYMBOL(SSL_CTX_new, ctx_new), SYMBOL(SSL_CTX_free, ctx_free), SYMBOL(SSL_CTX_ctrl, ctx_ctrl), SYMBOL(SSL_CTX_callback_ctrl, ctx_callback_ctrl),
    SYMBOL(SSL_CTX_get_options, ctx_get_options), SYMBOL(SSL_CTX_set_options, ctx_set_options), SYMBOL(SSL_CTX_clear_options, ctx_clear_options),
    SYMBOL(SSL_CTX_get0_param, ctx_param), SYMBOL(SSL_CTX_get_verify_mode, ctx_get_verify_mode), SYMBOL(SSL_CTX_set_verify, ctx_set_verify),
    SYMBOL(SSL_CTX_get_num_tickets, ctx_get_num_tickets), SYMBOL(SSL_CTX_set_num_tickets, ctx_set_num_tickets),
    SYMBOL(SSL_CTX_get_security_level, ctx_get_security_level), SYMBOL(SSL_CTX_set_post_handshake_auth, ctx_set_post_handshake_auth),
    SYMBOL(SSL_CTX_set_cipher_list, ctx_set_cipher_list), SYMBOL(SSL_CTX_set_session_id_context, ctx_set_session_id_context),
    SYMBOL(SSL_CTX_use_certificate_chain_file, ctx_use_certificate_chain_file), SYMBOL(SSL_CTX_use_PrivateKey_file, ctx_use_private_key_file),
    SYMBOL(SSL_CTX_check_private_key, ctx_check_private_key), SYMBOL(SSL_CTX_set_default_passwd_cb, ctx_set_password_callback),
    SYMBOL(SSL_CTX_set_default_passwd_cb_userdata, ctx_set_password_data), SYMBOL(SSL_CTX_load_verify_locations, ctx_load_verify_locations),
    SYMBOL(SSL_CTX_set_default_verify_paths, ctx_set_default_verify_paths), SYMBOL(SSL_CTX_get_cert_store, ctx_store),
    SYMBOL(SSL_CTX_set_alpn_protos, ctx_set_alpn), SYMBOL(SSL_CTX_set_alpn_select_cb, ctx_set_alpn_choice), SYMBOL(SSL_select_next_proto, alpn_choose),
    SYMBOL(SSL_CTX_set_keylog_callback, ctx_set_keylog), SYMBOL(SSL_CTX_set_ex_data, ctx_set_ex_data), SYMBOL(SSL_CTX_get_ex_data, ctx_get_ex_data),
    SYMBOL(X509_VERIFY_PARAM_get_flags, param_get_flags), SYMBOL(X509_VERIFY_PARAM_set_flags, param_set_flags),
    SYMBOL(X509_VERIFY_PARAM_clear_flags, param_clear_flags), SYMBOL(X509_VERIFY_PARAM_get_hostflags, param_get_host_flags),
    SYMBOL(X509_VERIFY_PARAM_set_hostflags, param_set_host_flags), SYMBOL(X509_VERIFY_PARAM_set1_host, param_set_host),
    SYMBOL(X509_VERIFY_PARAM_set1_ip, param_set_ip),
    SYMBOL(SSL_new, new), SYMBOL(SSL_free, free), SYMBOL(SSL_ctrl, ctrl), SYMBOL(SSL_set_bio, set_bio), SYMBOL(SSL_get0_param, param),
    SYMBOL(SSL_set_connect_state, set_connect_state), SYMBOL(SSL_set_accept_state, set_accept_state), SYMBOL(SSL_do_handshake, do_handshake),
    SYMBOL(SSL_read, read), SYMBOL(SSL_write, write), SYMBOL(SSL_shutdown, shutdown), SYMBOL(SSL_pending, pending), SYMBOL(SSL_get_error, get_error), SYMBOL(SSL_get_shutdown, get_shutdown),
    SYMBOL(SSL_get_verify_result, verify_result), SYMBOL(SSL_is_init_finished, is_init_finished), SYMBOL(SSL_get_version, version),
    SYMBOL(SSL_get1_peer_certificate, peer_certificate), SYMBOL(SSL_get_current_cipher, current_cipher), SYMBOL(SSL_get_ciphers, ciphers),
    SYMBOL(SSL_get0_alpn_selected, alpn_selected), SYMBOL(SSL_get_servername, servername), SYMBOL(SSL_set_SSL_CTX, set_ctx),
    SYMBOL(SSL_get_finished, finished), SYMBOL(SSL_get_peer_finished, peer_finished), SYMBOL(SSL_set_post_handshake_auth, set_post_handshake_auth),
    SYMBOL(SSL_verify_client_post_handshake, verify_client_post_handshake), SYMBOL(SSL_set_ex_data, set_ex_data), SYMBOL(SSL_get_ex_data, get_ex_data),
    SYMBOL(SSL_get_SSL_CTX, get_ctx), SYMBOL(SSL_get1_session, get1_session), SYMBOL(SSL_set_session, set_session),
    SYMBOL(SSL_session_reused, session_reused), SYMBOL(SSL_SESSION_free, session_free), SYMBOL(SSL_SESSION_get_id, session_id),
    SYMBOL(SSL_SESSION_get_time, session_time), SYMBOL(SSL_SESSION_get_timeout, session_timeout),
    SYMBOL(SSL_SESSION_get_ticket_lifetime_hint, session_hint), SYMBOL(SSL_SESSION_has_ticket, session_has_ticket),
    SYMBOL(SSL_CIPHER_get_name, cipher_name), SYMBOL(SSL_CIPHER_get_version, cipher_version), SYMBOL(SSL_CIPHER_get_bits, cipher_bits),
    SYMBOL(SSL_CIPHER_description, cipher_description), SYMBOL(SSL_CIPHER_get_id, cipher_id), SYMBOL(SSL_CIPHER_is_aead, cipher_is_aead),
    SYMBOL(SSL_CIPHER_get_cipher_nid, cipher_symmetric), SYMBOL(SSL_CIPHER_get_digest_nid, cipher_digest), SYMBOL(SSL_CIPHER_get_kx_nid, cipher_kea),
    SYMBOL(SSL_CIPHER_get_auth_nid, cipher_auth),
    SYMBOL(OPENSSL_sk_num, stack_num), SYMBOL(OPENSSL_sk_value, stack_value), SYMBOL(BIO_meth_new, meth_new), SYMBOL(BIO_meth_free, meth_free),
    SYMBOL(BIO_meth_set_write, meth_set_write), SYMBOL(BIO_meth_set_read, meth_set_read), SYMBOL(BIO_meth_set_ctrl, meth_set_ctrl),
    SYMBOL(BIO_new, bio_new), SYMBOL(BIO_new_file, bio_new_file), SYMBOL(BIO_s_mem, bio_mem), SYMBOL(BIO_free, bio_free), SYMBOL(BIO_up_ref, bio_up_ref),
    SYMBOL(BIO_set_data, bio_set_data), SYMBOL(BIO_get_data, bio_get_data), SYMBOL(BIO_set_init, bio_set_init), SYMBOL(BIO_set_flags, bio_set_flags),
    SYMBOL(BIO_clear_flags, bio_clear_flags), SYMBOL(BIO_read, bio_read), SYMBOL(BIO_write, bio_write), SYMBOL(BIO_ctrl, bio_ctrl),
    SYMBOL(d2i_X509, d2i_x509), SYMBOL(i2d_X509, i2d_x509), SYMBOL(X509_free, x509_free), SYMBOL(X509_check_ca, x509_is_ca),
    SYMBOL(X509_STORE_add_cert, store_add), SYMBOL(X509_STORE_get0_objects, store_objects), SYMBOL(X509_OBJECT_get_type, object_type),
    SYMBOL(X509_OBJECT_get0_X509, object_x509), SYMBOL(PEM_read_bio_DHparams, read_dh), SYMBOL(DH_free, dh_free),
    SYMBOL(OBJ_txt2obj, oid_from_text), SYMBOL(OBJ_nid2obj, oid_from_nid), SYMBOL(ASN1_OBJECT_free, oid_free),
    SYMBOL(OBJ_obj2txt, oid_text), SYMBOL(OBJ_obj2nid, oid_nid), SYMBOL(OBJ_nid2sn, nid_short), SYMBOL(OBJ_nid2ln, nid_long), SYMBOL(OBJ_sn2nid, name_nid),
    SYMBOL(X509_get_default_cert_file_env, default_file_env), SYMBOL(X509_get_default_cert_file, default_file),
    SYMBOL(X509_get_default_cert_dir_env, default_folder_env), SYMBOL(X509_get_default_cert_dir, default_folder),
    SYMBOL(RAND_bytes, random_bytes), SYMBOL(RAND_status, random_status), SYMBOL(RAND_add, random_add), {0},
};
static Library library = {{"libssl.so.3", NULL}, "libssl3", symbols, false};

/* ---- object identifiers */

/* (nid, short name, long name, dotted numbers) */
static Own oid_tuple_take(ASN1_OBJECT *oid) {
    char numbers[128];
    int nid = tls.oid_nid(oid), size = tls.oid_text(numbers, sizeof numbers, oid, 1);
    tls.oid_free(oid); /* does nothing to those of libcrypto's table */
    scoped Own dotted = size > 0 && (size_t)size < sizeof numbers ? str_new(numbers) : None;
    scoped Own brief = nid && tls.nid_short(nid) ? str_new(tls.nid_short(nid)) : None, full = nid && tls.nid_long(nid) ? str_new(tls.nid_long(nid)) : None;
    return dotted && brief && full ? tuple_pack(4, small_int_new(nid), brief, full, dotted) : NULL;
}

static Own module_txt2obj(Ref m, const Ref *a) {
    int by_name = a[1] ? truth(a[1]) : 0;
    const char *text = is_str(a[0]) ? str_utf8(a[0], NULL) : throw(TypeError, "txt2obj() argument 'txt' must be str, not %T", a[0]);
    if (!text || by_name < 0) return NULL;
    ASN1_OBJECT *oid = tls.oid_from_text(text, !by_name);
    tls.clear_errors();
    return oid ? oid_tuple_take(oid) : throw(ValueError, "unknown object '%.100s'", text);
}

static Own module_nid2obj(Ref m, const Ref *a) {
    int nid;
    if (int_from(a[0], &nid) < 0) return NULL;
    if (nid < 0) return throw(ValueError, "NID must be positive");
    ASN1_OBJECT *oid = tls.oid_from_nid(nid);
    tls.clear_errors();
    return oid ? oid_tuple_take(oid) : throw(ValueError, "unknown NID %d", nid);
}

/* ---- random numbers, paths */

static Own module_random_bytes(Ref m, const Ref *a) {
    int size;
    if (int_from(a[0], &size) < 0) return NULL;
    if (size < 0) return throw(ValueError, "num must be positive");
    scoped Own bytes = bytes_new_empty((size_t)size);
    if (!bytes) return NULL;
    tls.clear_errors();
    return tls.random_bytes((unsigned char *)bytes_data(bytes), size) == 1 ? give(bytes) : throw_tls(0);
}
static Own module_random_status(Ref m, const Ref *a) { return bool_new(tls.random_status()); }
static Own module_random_add(Ref m, const Ref *a) {
    Buffer data;
    double entropy;
    scoped Own raw = is_str(a[0]) ? encode(a[0], "utf-8", NULL) : own(a[0]);
    if (!raw || double_from(a[1], &entropy) < 0 || buffer_get(raw, &data, BUFFER_READ) < 0) return NULL;
    if (data.size_bytes <= INT_MAX) tls.random_add(data.data, (int)data.size_bytes, entropy);
    buffer_release(&data);
    return None;
}

static Own module_default_paths(Ref m, const Ref *a) {
    scoped Own file_env = str_new(tls.default_file_env()), file = str_new(tls.default_file());
    scoped Own folder_env = str_new(tls.default_folder_env()), folder = str_new(tls.default_folder());
    return file_env && file && folder_env && folder ? tuple_pack(4, file_env, file, folder_env, folder) : NULL;
}

static const MethodRow functions[] = {
    {"RAND_add(string, entropy, /)", module_random_add, "Stir the generator of random numbers with data of so much entropy.", 0},
    {"RAND_bytes(n, /)", module_random_bytes, "n strong random bytes.", 0},
    {"RAND_status()", module_random_status, "Has the generator of random numbers enough to begin with?", 0},
    {"get_default_verify_paths()", module_default_paths, "Where OpenSSL looks for those it trusts: (variable, file, variable, folder).", 0},
    {"nid2obj(nid, /)", module_nid2obj, "What OpenSSL's number stands for: (nid, short name, long name, oid).", 0},
    {"txt2obj(txt, name=False)", module_txt2obj, "What an object identifier, or with name a name, stands for.", 0},
    {0},
};

static int init(Ref module) {
    if (library_load(&library, "ssl") < 0 || socket_bio_prepare() < 0) return -1;
    if (module_add_take(module, "OPENSSL_VERSION", str_new(tls.version_text(0))) < 0) return -1;
    if (module_add_take(module, "OPENSSL_VERSION_NUMBER", int_new((int64_t)tls.version_number())) < 0) return -1;
    return type_ready(&tls_connection_type);
}

static Type *const types[] = {&tls_context_type, &memory_bio_type, &tls_session_type, NULL};
const ModuleDef _ssl_module = {"_ssl", "TLS by libssl.", functions, types, init};
