@echo off
rem Runs Maven on a JDK that can build this project: mvnw verify
rem
rem   JDK    21 or later: JAVA_HOME if it is one, else the newest in the usual places.
rem   Maven  the mvn on the path if it is recent enough, else a pinned one, fetched once with its
rem          checksum into %USERPROFILE%\.m2\brrtrouter: from MVNW_REPOURL, from a mirror in
rem          %USERPROFILE%\.m2\settings.xml, or from where Apache publishes it.
setlocal EnableDelayedExpansion
set "MAVEN=3.9.11"
set "SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"
set "CACHE=%USERPROFILE%\.m2\brrtrouter"
set "BEST=20"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if %BEST% GEQ 21 goto jdk_found
for /d %%D in (
  "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*"
  "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*"
) do call :consider "%%~D"
for /f "delims=" %%J in ('where javac 2^>nul') do for %%H in ("%%~dpJ..") do call :consider "%%~fH"
if %BEST% GEQ 21 goto jdk_found
echo mvnw: no JDK 21 or later found (a runtime without javac is not enough).>&2
echo mvnw: Install one, for example: winget install EclipseAdoptium.Temurin.21.JDK>&2
echo mvnw: or set JAVA_HOME to the one you have.>&2
exit /b 1

:jdk_found
set "JAVA_HOME=%FOUND%"
if %BEST% GEQ 24 set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

set "HAVE="
for /f "tokens=3" %%V in ('mvn -v 2^>nul ^| findstr /c:"Apache Maven"') do if not defined HAVE set "HAVE=%%V"
if defined HAVE for /f "tokens=1-3 delims=.-" %%A in ("%HAVE%") do (
  set /a "RANK=%%A * 10000 + %%B * 100 + %%C" 2>nul
  if !RANK! GEQ 30806 (
    call mvn %*
    exit /b !ERRORLEVEL!
  )
)

set "HERE=%CACHE%\apache-maven-%MAVEN%"
if exist "%HERE%\bin\mvn.cmd" goto maven_found
set "BASE=%MVNW_REPOURL%"
if not defined BASE if exist "%USERPROFILE%\.m2\settings.xml" for /f "usebackq delims=" %%U in (
  `powershell -NoProfile -Command "$x = [xml](Get-Content (Join-Path $env:USERPROFILE '.m2\settings.xml')); $x.settings.mirrors.mirror | Where-Object { $_.mirrorOf -like '*central*' -or $_.mirrorOf.Contains('*') } | Select-Object -First 1 -ExpandProperty url"`
) do set "BASE=%%U"
set "URL=https://archive.apache.org/dist/maven/maven-3/%MAVEN%/binaries/apache-maven-%MAVEN%-bin.tar.gz"
if defined BASE set "URL=%BASE%/org/apache/maven/apache-maven/%MAVEN%/apache-maven-%MAVEN%-bin.tar.gz"
if not exist "%CACHE%" mkdir "%CACHE%"
set "ARCHIVE=%CACHE%\apache-maven-%MAVEN%-bin.tar.gz"
powershell -NoProfile -Command "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'; Invoke-WebRequest -UseBasicParsing $env:URL -OutFile $env:ARCHIVE; if ((Get-FileHash -Algorithm SHA512 $env:ARCHIVE).Hash -ne $env:SHA512) { Remove-Item $env:ARCHIVE; throw 'the Maven archive has the wrong checksum; it was not used.' }"
if errorlevel 1 (
  echo mvnw: no Maven 3.8.6 or later on the path, and %URL% cannot be fetched.>&2
  echo mvnw: Install one, or set MVNW_REPOURL to the base URL of a Maven repository that has Maven %MAVEN%.>&2
  exit /b 1
)
tar -xf "%ARCHIVE%" -C "%CACHE%" || exit /b 1
del "%ARCHIVE%"

:maven_found
call "%HERE%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

rem Takes the JDK in %1 if it is newer than the best so far.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "delims=.-+" %%F in ("%%~V") do if %%F GTR !BEST! (
    set "BEST=%%F"
    set "FOUND=%~1"
  )
)
exit /b 0
