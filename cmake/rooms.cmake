# A room is one folder of src/, one namespace and one static library.
#
#   fh_room(reuse MAY_USE base model text SOURCES seed.cc chain.cc LIBRARIES XXHASH::XXHASH)
#
# MAY_USE is the only place where it is written what a room may include. The same list makes the link line and, through
# rooms.txt in the build folder, the check that tools/check_includes.py runs as a test. LIBRARIES are third-party and private.

add_library(fh_options INTERFACE)
target_compile_options(fh_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${FH_WERROR}>:-Werror>)
if(FH_SANITIZE)
  target_compile_options(fh_options INTERFACE -fsanitize=${FH_SANITIZE} -fno-sanitize-recover=all
                                              -fno-omit-frame-pointer)
  target_link_options(fh_options INTERFACE -fsanitize=${FH_SANITIZE})
endif()
find_program(FH_CCACHE ccache)
if(FH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${FH_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${FH_CCACHE})
endif()
find_program(FH_MOLD mold)
if(FH_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
find_package(Threads REQUIRED)

set_property(GLOBAL PROPERTY FH_ROOM_TABLE "")

function(fh_room room)
  cmake_parse_arguments(ARG "" "" "MAY_USE;SOURCES;LIBRARIES" ${ARGN})
  add_library(fh_${room} STATIC ${ARG_SOURCES})
  target_include_directories(fh_${room} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(fh_${room} PRIVATE fh_options)
  foreach(used ${ARG_MAY_USE})
    if(NOT TARGET fh_${used})
      message(FATAL_ERROR "room ${room} may use ${used}, which is not there (yet): rooms are added lowest first")
    endif()
    target_link_libraries(fh_${room} PUBLIC fh_${used})
  endforeach()
  target_link_libraries(fh_${room} PRIVATE ${ARG_LIBRARIES} PUBLIC Threads::Threads)
  string(REPLACE ";" " " uses "${ARG_MAY_USE}")
  set_property(GLOBAL APPEND_STRING PROPERTY FH_ROOM_TABLE "${room}: ${uses}\n")
endfunction()

function(fh_write_room_table)
  get_property(table GLOBAL PROPERTY FH_ROOM_TABLE)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/rooms.txt" CONTENT "${table}" @ONLY)
endfunction()

# Embeds files as bytes: fh_embed(target SYMBOL name FILE path) gives `extern const std::string_view name` in namespace
# firsthand::embedded; declare it where it is used.
function(fh_embed target)
  cmake_parse_arguments(ARG "" "SYMBOL;FILE" "" ${ARGN})
  get_filename_component(input "${ARG_FILE}" ABSOLUTE)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${ARG_SYMBOL}.S")
  set(text ".section .rodata\n.global fh_embedded_${ARG_SYMBOL}\n.global fh_embedded_${ARG_SYMBOL}_end\n.balign 16\n")
  string(APPEND text "fh_embedded_${ARG_SYMBOL}:\n.incbin \"${input}\"\nfh_embedded_${ARG_SYMBOL}_end:\n.byte 0\n")
  string(APPEND text ".section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT "${output}" CONTENT "${text}" @ONLY)
  set_source_files_properties("${output}" PROPERTIES LANGUAGE ASM OBJECT_DEPENDS "${input}")
  set(accessor "${CMAKE_CURRENT_BINARY_DIR}/embedded_${ARG_SYMBOL}.cc")
  file(CONFIGURE OUTPUT "${accessor}" CONTENT
"#include <string_view>
extern \"C\" const char fh_embedded_${ARG_SYMBOL}[];
extern \"C\" const char fh_embedded_${ARG_SYMBOL}_end[];
namespace firsthand::embedded {
std::string_view ${ARG_SYMBOL}();
std::string_view ${ARG_SYMBOL}() {
  return {fh_embedded_${ARG_SYMBOL},
          static_cast<std::size_t>(fh_embedded_${ARG_SYMBOL}_end - fh_embedded_${ARG_SYMBOL})};
}
}  // namespace firsthand::embedded
" @ONLY)
  target_sources(${target} PRIVATE "${output}" "${accessor}")
endfunction()

# fh_test(reuse SOURCES seed_test.cc [LIBRARIES ...]): unit tests of one room, linked to that room and what it may use.
function(fh_test room)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${room}_test ${ARG_SOURCES})
  target_include_directories(${room}_test PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${room}_test PRIVATE fh_options fh_${room} ${ARG_LIBRARIES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${room}_test PRIVATE FH_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(${room}_test TEST_PREFIX "${room}." DISCOVERY_MODE PRE_TEST
                       PROPERTIES LABELS "unit;${room}")
endfunction()
