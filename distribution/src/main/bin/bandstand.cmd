@echo off
rem Starts Bandstand: on the runtime beside this script, on JAVA_HOME, or on the java of PATH; a JRE of 21 or newer will do.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if exist "%HOME_DIR%\runtime\bin\java.exe" call :try "%HOME_DIR%\runtime\bin\java.exe"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
call :try java.exe
if not defined JAVA_EXE (
  echo bandstand: Java 21 or newer is needed and was not found. Install a JRE or set JAVA_HOME. 1>&2
  exit /b 3
)
set "OPTIONS=-XX:-PrintWarnings -XX:+ExitOnOutOfMemoryError"
if "%~1"=="mock" (
  set "OPTIONS=%OPTIONS% -Xmx256m -Dorg.eclipse.jetty.util.referencesPerCacheLine=16"
) else (
  set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dgroovy.indy.optimize.threshold=20"
)
"%JAVA_EXE%" %OPTIONS% %BANDSTAND_JAVA_OPTS% -jar "%HOME_DIR%\lib\bandstand.jar" %*
exit /b %ERRORLEVEL%

rem Takes the java command given if it is new enough and none was taken yet.
:try
if defined JAVA_EXE exit /b
for /f "tokens=1,2" %%a in ('call %1 --version 2^>nul') do (
  if "%%a"=="openjdk" call :check %1 %%b
  if "%%a"=="java" call :check %1 %%b
)
exit /b

:check
for /f "delims=.-+" %%m in ("%2") do if %%m GEQ 21 set "JAVA_EXE=%~1"
exit /b
