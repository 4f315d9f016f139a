# Targets that test and measure.  Each kind of build has its own folder, so `make asan` disturbs nothing.

UNIT_SRC := $(wildcard tests/unit/test_*.c)
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(OUT)/unit/%)
TEST_JOBS ?= 2
ONLY ?=
RUN := tests/run --jobs $(TEST_JOBS) $(addprefix --only ,$(ONLY))

# Tests that start threads or hand objects between them: what TSan is for.
THREAD_TESTS := threading/ queue/ futures/ mp/ gil/ signal/ docs/

SANITIZED := --no-limits --slower 6
export ASAN_OPTIONS := detect_leaks=0:detect_stack_use_after_return=0:allocator_may_return_null=1:max_allocation_size_mb=1000
export UBSAN_OPTIONS := print_stacktrace=1:halt_on_error=1
export TSAN_OPTIONS := halt_on_error=0:exitcode=66:die_after_fork=0:second_deadlock_stack=1

##@ Test
test: all unit ## the C tests and every behaviour test, on ./gilt (ONLY=PATTERN: some)
	sh scripts/dev/items.sh
	$(RUN) --bin $(GILT) --unit $(OUT)/unit --retry

unit: $(UNIT_BIN) ## build the C tests (cmocka) of tests/unit

oracle: ## do the recorded answers hold on python3.11?
	$(RUN) --oracle

bench: all unit ## every program and primitive of tests/bench, beside python3.11
	tests/bench/run --bin $(GILT)
	GILT_JUDGE_TIMES=1 $(OUT)/unit/test_gil

asan: ## the suite under AddressSanitizer and UBSan
	$(MAKE) BUILD=asan sanitized

ubsan: ## the suite under UBSan alone
	$(MAKE) BUILD=ubsan sanitized

tsan: ## the tests of threads under ThreadSanitizer
	$(MAKE) BUILD=tsan sanitized ONLY="$(or $(ONLY),$(THREAD_TESTS))"

coverage: ## what of the runtime the C tests run, file by file; an error if they leave out a function
	@$(MAKE) --no-print-directory BUILD=coverage unit
	@find .build/coverage -name '*.gcda' -delete
	@for t in .build/coverage/unit/test_*; do $$t >.build/coverage/said 2>&1 || { cat .build/coverage/said; exit 1; }; done
	@scripts/dev/coverage.py .build/coverage

sanitized: all unit
	$(RUN) --bin $(GILT) --unit $(OUT)/unit $(SANITIZED)

# The tests of threads must give the same answers whoever decides when the lock changes hands.  Left out: gil/, which choose
# themselves, and docs/*_in_loop_policy, whose point is the default policy (under others an unlocked counter may lose updates).
POLICIES := ticks:1 ticks:1,where=bytecode ticks:7,who=race interval:0.0002 interval39:0.0002 legacy:1 lazy:10 seeded:1 seeded:2

policies: all ## the tests of threads under every policy of the lock
	@for p in $(POLICIES); do echo "--gil=$$p"; \
		tests/run --jobs $(TEST_JOBS) --bin $(GILT) $(addprefix --only ,$(or $(ONLY),$(filter-out gil/,$(THREAD_TESTS)))) --gilt-arg=--gil=$$p --skip in_loop_policy || exit 1; done

leakcheck: all ## the suite with a look at what is left when a program has ended: nothing but immortal objects
	$(RUN) --bin $(GILT) --gilt-arg=-X --gilt-arg=leakcheck

# Tests of the runtime link the runtime alone, which proves that it stands alone; those of the front end and of the
# library say so by what they include.
UNIT_OF_INTERP := $(shell grep -l '"interp/\|"stdlib/' $(UNIT_SRC) /dev/null)
UNIT_OF_INTERP_BIN := $(UNIT_OF_INTERP:tests/unit/%.c=$(OUT)/unit/%)
$(UNIT_OF_INTERP_BIN): $(INTERP_OBJ)
UNIT_OF_STDLIB := $(shell grep -l '"stdlib/' $(UNIT_SRC) /dev/null)
UNIT_OF_STDLIB_BIN := $(UNIT_OF_STDLIB:tests/unit/%.c=$(OUT)/unit/%)
$(UNIT_OF_STDLIB_BIN): $(STDLIB_OBJ)

$(UNIT_BIN): $(OUT)/unit/%: $(OUT)/tests/unit/%.o $(OUT)/libruntime.a
	@mkdir -p $(@D)
	@echo LINK $@
	@$(CC) $(LDFLAGS) -o $@ $< $(if $(filter $@,$(UNIT_OF_STDLIB_BIN)),$(STDLIB_OBJ)) \
		$(if $(filter $@,$(UNIT_OF_INTERP_BIN)),$(INTERP_OBJ)) $(OUT)/libruntime.a -lcmocka $(LDLIBS)

.PHONY: test unit coverage oracle bench policies leakcheck asan ubsan tsan sanitized
.SECONDARY: $(UNIT_SRC:%.c=$(OUT)/%.o)
