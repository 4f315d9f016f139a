/* What the module gc asks of the collector: when it runs, what it leaves alone, what it tells, and what finalizers may do
 * to it.  (test_weakref.c and test_cycles.c: that cycles go.) */
#include <stdio.h>
#include <unistd.h>

#include "tests/unit/classes.h"

static GcState *gc(void) { return &interp_current()->gc; }

static size_t collect(void) {
    size_t found;
    assert_int_equal(gc_collect(&found), 0);
    gc_check();
    return found;
}

/* A list that only itself refers to. */
static void drop_a_cycle(void) {
    Own list = list_new(0);
    assert_int_equal(list_append(list, list), 0);
    decref(list);
}

/* ---- stderr of a call as text */

static char told[4096];
static int kept_stderr;
static FILE *caught;

static void catch_stderr(void) {
    fflush(stderr);
    caught = tmpfile();
    kept_stderr = dup(STDERR_FILENO);
    dup2(fileno(caught), STDERR_FILENO);
}

static const char *release_stderr(void) {
    fflush(stderr);
    dup2(kept_stderr, STDERR_FILENO);
    close(kept_stderr);
    ssize_t n = pread(fileno(caught), told, sizeof told - 1, 0);
    told[n < 0 ? 0 : n] = 0;
    fclose(caught);
    return told;
}

/* ---- tests */

static void test_frozen_are_left_alone(void **state) {
    collect();
    drop_a_cycle();
    gc_set_frozen(true);
    assert_true(gc_count_frozen() > 0);
    assert_int_equal(collect(), 0);
    drop_a_cycle(); /* younger than the freeze */
    assert_int_equal(collect(), 1);
    gc_set_frozen(false);
    assert_int_equal(gc_count_frozen(), 0);
    assert_int_equal(collect(), 1);
}

/* A frozen object keeps what it refers to, and may die by its count as any other. */
static void test_frozen_hold_and_die(void **state) {
    collect();
    scoped Own outer = list_new(0), inner = NULL;
    gc_set_frozen(true);
    inner = list_new(0);
    assert_int_equal(list_append(inner, inner), 0);
    assert_int_equal(list_append(outer, inner), 0);
    CLEAR(inner);
    assert_int_equal(collect(), 0);
    size_t before = gc_count_frozen();
    CLEAR(outer);
    assert_int_equal(gc_count_frozen(), before - 1);
    gc_check();
    gc_set_frozen(false);
    assert_int_equal(collect(), 1);
}

/* After so many more objects, or half as many again. */
static void test_threshold(void **state) {
    collect();
    size_t runs = gc()->collections[GC_OLDEST];
    gc_set_threshold(50);
    size_t most = gc()->count + gc()->count / 2 + 50;
    for (int i = 0; i < 5000; i++) {
        drop_a_cycle();
        gc_maybe();
        assert_true(gc()->count <= most);
    }
    assert_true(gc()->collections[GC_OLDEST] > runs);
    collect();
    gc_set_threshold(0); /* never */
    runs = gc()->collections[GC_OLDEST];
    for (int i = 0; i < 1000; i++) {
        drop_a_cycle();
        gc_maybe();
    }
    assert_int_equal(gc()->collections[GC_OLDEST], runs);
    assert_int_equal(collect(), 1000);
    gc_set_threshold(2000);
}

static void test_disabled(void **state) {
    collect();
    size_t runs = gc()->collections[GC_OLDEST];
    gc_set_threshold(1);
    gc()->enabled = false;
    while (gc()->count < gc()->due) drop_a_cycle();
    gc_maybe();
    assert_int_equal(gc()->collections[GC_OLDEST], runs);
    gc()->enabled = true;
    gc_maybe();
    assert_true(gc()->collections[GC_OLDEST] > runs);
    gc_set_threshold(2000);
}

static void test_told(void **state) {
    collect();
    drop_a_cycle();
    gc()->debug = GC_DEBUG_STATS | GC_DEBUG_COLLECTABLE;
    catch_stderr();
    size_t found = collect();
    const char *text = release_stderr();
    gc()->debug = 0;
    assert_int_equal(found, 1);
    assert_non_null(strstr(text, "gc: collecting generation 2..."));
    assert_non_null(strstr(text, "gc: collectable <list 0x"));
    assert_non_null(strstr(text, "gc: done, 1 unreachable, 0 uncollectable"));
}

/* gc.DEBUG_SAVEALL: what would have gone is kept in gc.garbage as it is. */
static void test_saved(void **state) {
    collect();
    drop_a_cycle();
    gc()->garbage = list_new(0);
    gc()->debug = GC_DEBUG_SAVEALL;
    assert_int_equal(collect(), 1);
    gc()->debug = 0;
    assert_int_equal(list_length(gc()->garbage), 1);
    scoped Own saved = own(list_item_peek(gc()->garbage, 0));
    assert_ptr_equal(list_item_peek(saved, 0), saved);
    CLEAR(gc()->garbage);
    assert_int_equal(collect(), 0); /* held by `saved` */
    CLEAR(saved);
    assert_int_equal(collect(), 1);
}

/* __del__ puts its object back into the world: that one and what it refers to stay; the rest of the garbage goes.  It is
 * not asked again. */
static Object *dying;
static Own rescued;
static int asked;
static Own rescue_it(Ref self, const Ref *args) {
    asked++;
    rescued = own(as_ref(dying));
    return None;
}
static const MethodRow rescue_row = {"__del__()", rescue_it, NULL, 0};

static void test_rescued(void **state) {
    scoped Own function = cfunction_new(&rescue_row, NULL, NULL, NULL), class = make_class("R", NULL, namespace_of("__del__", own(function)));
    collect();
    drop_a_cycle();
    Own o = call0(class), mine = list_new(0);
    dying = object_of(o);
    assert_int_equal(setattr_named(o, "self", o), 0);
    assert_int_equal(setattr_named(o, "mine", mine), 0);
    assert_int_equal(list_append_take(mine, small_int_new(1)), 0);
    decref(mine);
    decref(o);
    assert_int_equal(collect(), 1); /* the list in itself alone */
    assert_int_equal(asked, 1);
    assert_ptr_equal(object_of(rescued), dying);
    assert_shows(get(rescued, "mine"), "[1]");
    CLEAR(rescued);
    assert_true(collect() >= 1);
    assert_int_equal(asked, 1);
}

/* An error in __del__ is told with the method, and the object goes. */
static Own raise_it(Ref self, const Ref *args) { return throw(ValueError, "from __del__"); }
static const MethodRow raise_row = {"__del__()", raise_it, NULL, 0};
static char unraisable[64];
static void remember(Ref exception, Ref where, const char *message) {
    scoped Own shown = str(exception);
    snprintf(unraisable, sizeof unraisable, "%s", str_utf8_lossy(shown));
}

static void test_failing_finalizer(void **state) {
    scoped Own function = cfunction_new(&raise_row, NULL, NULL, NULL), class = make_class("F", NULL, namespace_of("__del__", own(function)));
    hooks.unraisable = remember;
    Own o = call0(class);
    scoped Own ref = weakref_new(&weakref_type, o, NULL);
    decref(o);
    assert_string_equal(unraisable, "from __del__");
    assert_false(error_occurred());
    assert_shows(weakref_get(ref), "None");
    hooks.unraisable = NULL;
    throw(ValueError, "nobody listens");
    catch_stderr();
    error_unraisable(class);
    assert_non_null(strstr(release_stderr(), "ValueError: nobody listens"));
    assert_false(error_occurred());
}

static size_t visited;
static int count_lists(Ref item, void *context) {
    visited += is_list(item);
    return visited >= *(size_t *)context;
}

static void test_visit_all(void **state) {
    size_t enough = SIZE_MAX;
    scoped Own a = list_new(0), b = list_new(0);
    visited = 0;
    assert_int_equal(gc_visit_all(count_lists, &enough), 0);
    assert_true(visited >= 2);
    visited = 0;
    enough = 1;
    assert_int_equal(gc_visit_all(count_lists, &enough), 1);
    assert_int_equal(visited, 1);
}

/* Objects that something outside of the table holds are told by type; what hangs on them is not. */
static void test_left(void **state) {
    collect();
    scoped Own held = list_new(0), class = make_class("Left", NULL, NULL);
    Own o = call0(class), again = call0(class);
    assert_int_equal(list_append_take(held, again), 0);
    catch_stderr();
    gc_report_left();
    const char *text = release_stderr();
    assert_non_null(strstr(text, "leak: 1 Left\n"));
    assert_non_null(strstr(text, " list\n"));
    decref(o);
}

/* Last, for there is no way back: a collection is due after every new object. */
static void test_stress(void **state) {
    gc_stress();
    size_t runs = gc()->collections[GC_OLDEST];
    drop_a_cycle();
    gc_maybe();
    assert_true(gc()->collections[GC_OLDEST] > runs);
    assert_int_equal(collect(), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_frozen_are_left_alone), cmocka_unit_test(test_frozen_hold_and_die), cmocka_unit_test(test_threshold),
        cmocka_unit_test(test_disabled), cmocka_unit_test(test_told), cmocka_unit_test(test_saved), cmocka_unit_test(test_rescued),
        cmocka_unit_test(test_failing_finalizer), cmocka_unit_test(test_visit_all), cmocka_unit_test(test_left), cmocka_unit_test(test_stress),
    };
    return cmocka_run_group_tests(tests, literals_setup, NULL);
}
