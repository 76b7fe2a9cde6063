/*
 * The functions of both headers without bodies. abidiff compares this, because it is blind on
 * libraries that are built from Swift; the compiler ties those to the same headers.
 */
#include <parta.h>
#include <parta_profile.h>

#define UNUSED __attribute__((unused))

const char *parta_version(uint32_t *a UNUSED, uint32_t *b UNUSED) { return ""; }
const char *parta_status_name(parta_status a UNUSED) { return ""; }
void parta_bytes_free(parta_bytes_v1 *a UNUSED) {}

parta_status parta_engine_open(parta_text_v1 a UNUSED, parta_text_v1 b UNUSED,
                               parta_engine **c UNUSED, parta_error_v1 *d UNUSED) { return 0; }
parta_status parta_engine_close(parta_engine *a UNUSED) { return 0; }
parta_status parta_operations(parta_engine *a UNUSED, parta_bytes_v1 *b UNUSED,
                              parta_error_v1 *c UNUSED) { return 0; }
parta_status parta_backup(parta_engine *a UNUSED, parta_text_v1 b UNUSED,
                          parta_error_v1 *c UNUSED) { return 0; }

parta_status parta_session_open_key(parta_engine *a UNUSED, parta_text_v1 b UNUSED,
                                    parta_session **c UNUSED, parta_error_v1 *d UNUSED) { return 0; }
parta_status parta_session_open_anonymous(parta_engine *a UNUSED, parta_session **b UNUSED,
                                          parta_error_v1 *c UNUSED) { return 0; }
parta_status parta_session_request_code(parta_engine *a UNUSED, parta_text_v1 b UNUSED,
                                        parta_error_v1 *c UNUSED) { return 0; }
parta_status parta_session_sign_in(parta_engine *a UNUSED, parta_text_v1 b UNUSED,
                                   parta_text_v1 c UNUSED, parta_text_v1 d UNUSED,
                                   parta_text_v1 e UNUSED, parta_session **f UNUSED,
                                   parta_bytes_v1 *g UNUSED, parta_error_v1 *h UNUSED) { return 0; }
parta_status parta_session_close(parta_session *a UNUSED) { return 0; }
parta_status parta_call(parta_session *a UNUSED, parta_text_v1 b UNUSED, parta_text_v1 c UNUSED,
                        parta_bytes_v1 *d UNUSED, parta_error_v1 *e UNUSED) { return 0; }

parta_status parta_subscribe(parta_session *a UNUSED, parta_text_v1 b UNUSED,
                             parta_event_function c UNUSED, void *d UNUSED,
                             parta_drop_function e UNUSED, parta_subscription **f UNUSED,
                             parta_error_v1 *g UNUSED) { return 0; }
parta_status parta_subscription_close(parta_subscription *a UNUSED) { return 0; }

parta_status parta_upload_open(parta_session *a UNUSED, parta_text_v1 b UNUSED,
                               parta_upload **c UNUSED, parta_error_v1 *d UNUSED) { return 0; }
parta_status parta_upload_append(parta_upload *a UNUSED, const void *b UNUSED, uint64_t c UNUSED,
                                 parta_error_v1 *d UNUSED) { return 0; }
parta_status parta_upload_finish(parta_upload *a UNUSED, parta_bytes_v1 *b UNUSED,
                                 parta_error_v1 *c UNUSED) { return 0; }
parta_status parta_upload_abort(parta_upload *a UNUSED) { return 0; }
parta_status parta_file_open(parta_session *a UNUSED, parta_text_v1 b UNUSED,
                             parta_file **c UNUSED, parta_error_v1 *d UNUSED) { return 0; }
parta_status parta_file_size(parta_file *a UNUSED, uint64_t *b UNUSED,
                             parta_error_v1 *c UNUSED) { return 0; }
parta_status parta_file_read(parta_file *a UNUSED, uint64_t b UNUSED, void *c UNUSED,
                             uint64_t d UNUSED, uint64_t *e UNUSED, parta_error_v1 *f UNUSED) {
    return 0;
}
parta_status parta_file_close(parta_file *a UNUSED) { return 0; }

int32_t parta_profile_entry_1(const parta_host_v1 *a UNUSED, parta_profile_v1 *b UNUSED) {
    return 0;
}
