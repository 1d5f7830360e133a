# `cmake --install BUILD` puts the plain `firsthand` command in place; `cpack -G DEB` in the build folder makes a Debian package.
include(GNUInstallDirs)
install(TARGETS firsthand RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES README.md CHANGELOG.md SECURITY.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
install(DIRECTORY docs DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_PACKAGE_NAME firsthand)
set(CPACK_PACKAGE_VENDOR "the firsthand authors")
set(CPACK_PACKAGE_CONTACT "the firsthand authors <maintainers@firsthand.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "counts independent first-hand origins behind each claim")
set(CPACK_PACKAGE_DESCRIPTION "firsthand reads a folder of reports and tells, for every claim in them, who says it\n\
first-hand, who only repeats it, who contradicts it, and what cannot be told, each\n\
with the sentences that prove it. Every file is kept as evidence.")
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
# The libraries that it is linked to, by dpkg-shlibdeps; and the program that reads PDF files, which it runs.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS poppler-utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS tesseract-ocr)  # for --ocr
include(CPack)
