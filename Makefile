# gilt: a small Python 3.11 in C whose Global Interpreter Lock is real, visible and adjustable.
#
# Every kind of build has a folder of its own below .build, so that changing between them costs nothing:
#   make                 release            make BUILD=debug     assertions, canaries
#   make BUILD=quick     without training   make asan            ASan+UBSan, suite
#   make profile         train anew         make tsan            TSan, the thread tests
#   make CC=clang        with clang (14 or later), in folders of its own; goes with every BUILD and target
#
# A release is laid out by a profile, as Debian's python3.11 is: an instrumented gilt runs tests/bench/training.py, once
# for a checkout, and gcc reads what was counted (clang does without): 4 % over all, 10-20 % where there are many branches.
# Functions that change later lose the help of the profile; `make profile` makes a new one.

.DEFAULT_GOAL := all
BUILD ?= release
PREFIX ?= /usr/local
PYTHON ?= /usr/bin/python3.11

# ccache, where it is installed, makes changing between kinds of build and checkouts cheap.
CCACHE := $(shell command -v ccache 2>/dev/null)
CC := gcc
IS_CLANG := $(shell $(CC) --version 2>/dev/null | grep -i clang)
OUT := .build/$(BUILD)$(if $(IS_CLANG),-clang)

LIBS_PKG := gmp
CFLAGS_WARN := -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Wno-unused-parameter
# Of these the headers alone: the libraries are loaded when requests and ctypes first need them.
HEADERS_PKG := libcurl libffi
CFLAGS_INC  := -I. $(shell pkg-config --cflags $(LIBS_PKG) $(HEADERS_PKG) 2>/dev/null)
LDLIBS := $(shell pkg-config --libs $(LIBS_PKG) 2>/dev/null) -lm -ldl -lpthread
# GMP from its archive, where there is one: no calls through a table, and only what is used is in memory.
GMP_ARCHIVE := $(wildcard $(shell $(CC) -print-file-name=libgmp.a))
OPTIMISED := $(filter release quick,$(BUILD))
ifneq ($(and $(OPTIMISED),$(GMP_ARCHIVE)),)
LDLIBS := $(patsubst -lgmp,$(GMP_ARCHIVE),$(LDLIBS))
endif

# At a fixed place the tables of types and methods need no relocations: their pages stay the file's, and start is quicker.
# Functions of the C library are bound when they are first called: of the 390, an empty program calls a quarter.
CFLAGS_release := -O2 -g -fno-pie -ffunction-sections -fdata-sections
LDFLAGS_release := -no-pie -Wl,-z,lazy
CFLAGS_quick   := $(CFLAGS_release)
LDFLAGS_quick  := $(LDFLAGS_release)
CFLAGS_debug   := -Og -g3 -DGILT_DEBUG=1 $(if $(IS_CLANG),,-Wno-maybe-uninitialized)
CFLAGS_asan    := -O1 -g -DGILT_DEBUG=1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
CFLAGS_ubsan   := -O1 -g -DGILT_DEBUG=1 -fsanitize=undefined -fno-sanitize-recover=undefined
CFLAGS_tsan    := -O1 -g -DGILT_DEBUG=1 -fsanitize=thread
CFLAGS_coverage := -O0 -g -DGILT_DEBUG=1 -DGILT_COVERAGE --coverage
LDFLAGS_coverage := --coverage
LDFLAGS_asan   := -fsanitize=address,undefined
LDFLAGS_ubsan  := -fsanitize=undefined
LDFLAGS_tsan   := -fsanitize=thread

CFLAGS  = $(CFLAGS_WARN) $(CFLAGS_INC) $(CFLAGS_$(BUILD)) $(CFLAGS_NUMPY) $(CFLAGS_EXTRA)
# ctypes.pythonapi looks for CPython's names in the program itself.
LDFLAGS = $(LDFLAGS_$(BUILD)) -Wl,--export-dynamic-symbol='Py*'

RUNTIME_SRC := $(wildcard runtime/*/*.c)
INTERP_SRC  := $(filter-out interp/main.c,$(wildcard interp/*.c))
STDLIB_SRC  := $(wildcard stdlib/*.c stdlib/*/*.c)
LIB_PY      := $(shell find stdlib/lib -name '*.py' 2>/dev/null | sort)

RUNTIME_OBJ := $(RUNTIME_SRC:%.c=$(OUT)/%.o)
INTERP_OBJ  := $(INTERP_SRC:%.c=$(OUT)/%.o)
STDLIB_OBJ  := $(STDLIB_SRC:%.c=$(OUT)/%.o) $(OUT)/stdlib/embedded.o
# The kernels of arrays are compiled once more for each instruction set among which stdlib/numpy/ufunc.c chooses.
ifeq ($(if $(OPTIMISED),$(shell uname -m)),x86_64)
KERNELS     := $(patsubst %.c,$(OUT)/%,$(wildcard stdlib/numpy/kernels_*.c))
STDLIB_OBJ  += $(KERNELS:%=%.v3.o) $(KERNELS:%=%.v4.o)
$(OUT)/stdlib/numpy/kernels_%.o: CFLAGS_NUMPY = -O3
$(OUT)/stdlib/numpy/ufunc.o: CFLAGS_NUMPY = -DKERNELS_X86
$(OUT)/stdlib/numpy/slide.o $(OUT)/stdlib/numpy/put_masked.o: CFLAGS_NUMPY = -O3 -ffp-contract=off
endif
GILT := $(OUT)/gilt
LAYOUT := $(if $(OPTIMISED),$(OUT)/layout.ld)

# What training counts; the rest of the library is compiled without it.
TRAINED_SRC := $(filter runtime/% interp/% stdlib/core/% stdlib/data/% stdlib/io/%,$(RUNTIME_SRC) $(INTERP_SRC) interp/main.c $(STDLIB_SRC))
TRAINED_OBJ := $(TRAINED_SRC:%.c=$(OUT)/%.o)
PROFILE := .build/profile
TRAINED := $(PROFILE)/trained
ifneq ($(BUILD)$(IS_CLANG),release)
TRAINED :=
else ifneq ($(wildcard $(OUT)/interp/main.o),)
# A build that began without stays so.
TRAINED := $(wildcard $(TRAINED))
endif

##@ Build
all: $(GILT) ## build gilt (the default); ./gilt is the release build
	@$(if $(OPTIMISED),ln -sf $(GILT) gilt)

$(GILT): $(OUT)/interp/main.o $(INTERP_OBJ) $(STDLIB_OBJ) $(OUT)/stdlib/forms.o $(OUT)/libruntime.a $(LAYOUT)
	@echo LINK $@
	@$(CC) $(LDFLAGS) $(LAYOUT:%=-Wl,-Map,$@.map,-T,%) -o $@ $(filter-out $(LAYOUT),$^) $(LDLIBS)

# What every program touches lies together: see the script.
$(OUT)/layout.ld: scripts/dev/startup.txt scripts/dev/layout.sh
	@mkdir -p $(@D)
	@sh scripts/dev/layout.sh script > $@

$(OUT)/libruntime.a: $(RUNTIME_OBJ)
	@rm -f $@
	@ar rcs $@ $^

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	@echo CC $<
	@$(CCACHE) $(CC) $(CFLAGS) -MMD -MP -c -o $@ $<

# Results must not depend on the instruction set, so nothing is contracted.
$(OUT)/stdlib/numpy/kernels_%.o: CFLAGS_EXTRA += -fno-math-errno -ffp-contract=off $(if $(IS_CLANG),-Wno-pass-failed -Wno-bitwise-instead-of-logical)

$(OUT)/%.v3.o: %.c
	@mkdir -p $(@D)
	@echo CC $< for x86-64-v3
	@$(CCACHE) $(CC) $(CFLAGS) -march=x86-64-v3 -DKERNEL_LEVEL=_v3 -MMD -MP -c -o $@ $<

$(OUT)/%.v4.o: %.c
	@mkdir -p $(@D)
	@echo CC $< for x86-64-v4
	@$(CCACHE) $(CC) $(CFLAGS) -march=x86-64-v4 -DKERNEL_LEVEL=_v4 -MMD -MP -c -o $@ $<

ifneq ($(TRAINED),)
# gcc finds the counts of a static function by the name of the dump, which both compilations must share.  Not by ccache:
# every training counts a little differently.
DUMPS = -dumpdir $(PROFILE)/$(*D)/ -dumpbase $(*F).c -dumpbase-ext .c
# (Counts of sizes would make gcc copy and clear by loops of its own: half as fast as the library's from some KiB on.)
USE_PROFILE := -fprofile-use -fprofile-partial-training -Wno-missing-profile -Wno-coverage-mismatch \
	-Wno-restrict -Wno-maybe-uninitialized $(if $(filter x86_64,$(shell uname -m)),-mstringop-strategy=libcall)

$(TRAINED_OBJ): $(OUT)/%.o: %.c $(TRAINED)
	@mkdir -p $(@D)
	@echo CC $<
	@$(CC) $(CFLAGS) $(DUMPS) $(USE_PROFILE) -MMD -MP -MF $(@:.o=.d) -c -o $@ $<

$(PROFILE)/%.o: %.c
	@mkdir -p $(@D)
	@echo "CC $< (to be trained)"
	@$(CC) $(CFLAGS) $(DUMPS) -g0 -fprofile-generate -fprofile-update=single -c -o $@ $<

$(PROFILE)/gilt: $(TRAINED_SRC:%.c=$(PROFILE)/%.o) $(filter-out $(TRAINED_OBJ),$(STDLIB_OBJ))
	@echo LINK $@
	@$(CC) $(LDFLAGS) -fprofile-generate -o $@ $^ $(LDLIBS)

# Once: a later change of a source does not bring all this back.
ifeq ($(wildcard $(TRAINED)),)
$(TRAINED): $(PROFILE)/gilt
	@echo TRAIN
	@env -i $(PROFILE)/gilt tests/bench/training.py || echo "training failed: this build does without it" >&2
	@find $(PROFILE) -name '*.o' -delete
	@rm -f $(PROFILE)/gilt
	@touch $@
endif
endif

# The Python modules of the library go into the binary as they are: one .incbin a file and a table of names.
$(OUT)/stdlib/embedded.S: $(LIB_PY) scripts/dev/embed.sh
	@mkdir -p $(@D)
	@sh scripts/dev/embed.sh stdlib/lib $(LIB_PY) > $@

# They go in compiled, too: by a gilt that is linked without (a hash seed that is always the same makes the same forms).
$(OUT)/seed: $(OUT)/interp/main.o $(INTERP_OBJ) $(STDLIB_OBJ) $(OUT)/libruntime.a
	@$(CC) $(LDFLAGS) -s -o $@ $^ $(LDLIBS)

$(OUT)/stdlib/forms.S: $(OUT)/seed $(LIB_PY) scripts/dev/freeze.py
	@echo FREEZE stdlib/lib
	@env -i PYTHONHASHSEED=0 ASAN_OPTIONS="$(ASAN_OPTIONS)" $(OUT)/seed -W error scripts/dev/freeze.py stdlib/lib $@ $(LIB_PY)

$(OUT)/stdlib/embedded.o $(OUT)/stdlib/forms.o: %.o: %.S
	@$(CC) -c -o $@ $<

profile: ## a release build with a new profile
	@rm -rf $(PROFILE) .build/release
	@$(MAKE) BUILD=release all

include tests/tests.mk

##@ Checks without running
CHECKED := $(RUNTIME_SRC) $(INTERP_SRC) interp/main.c $(STDLIB_SRC)

refcheck: ## compile Ref as a const pointer: lending what one should own is an error
	@for f in $(CHECKED); do $(CC) $(CFLAGS_WARN) $(CFLAGS_INC) -Werror -DGILT_REFCHECK -fsyntax-only $$f || exit 1; done
	@echo "refcheck: clean"

lockcheck: ## clang's thread safety analysis: what may block is done without the lock, what touches objects with it
	@for f in $(CHECKED); do clang $(CFLAGS_WARN) $(CFLAGS_INC) -Wthread-safety -Werror=thread-safety -fsyntax-only $$f || exit 1; done
	@echo "lockcheck: clean"

layers: ## prove the arrows of the map: every include points down; and that every file of the runtime has its C test
	@sh scripts/dev/layers.sh

format: ## clang-format the lines of C that differ from the last commit
	git clang-format --force --extensions c,h

##@ Other
# libreadline8 is not linked: the prompt loads it.
DEB_PACKAGES := build-essential pkg-config libgmp-dev libcurl4-openssl-dev libffi-dev libreadline8 libcmocka-dev python3
deps: ## install what is missing (Debian, Ubuntu)
	@pkg-config --exists gmp libcurl libffi cmocka 2>/dev/null && command -v $(CC) >/dev/null && command -v python3 >/dev/null || { \
		sudo=$$(test $$(id -u) = 0 || echo sudo); \
		$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(DEB_PACKAGES); }

demo: all ## the main job: a tour of sequential, threads and processes, with measured times
	./gilt scripts/lessons/tour.py

install: all ## put gilt into PREFIX/bin (PREFIX=/usr/local, DESTDIR honoured)
	install -D -m 755 $(GILT) $(DESTDIR)$(PREFIX)/bin/gilt

clean: ## remove everything that was built
	rm -rf .build gilt

help: ## this text
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: all profile deps demo install clean help refcheck lockcheck layers format
-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
