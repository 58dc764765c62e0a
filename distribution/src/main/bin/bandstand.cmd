@echo off
rem Starts Bandstand: on the runtime beside this script, on JAVA_HOME, or on the java of PATH; a JRE of 21 or newer will do.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java.exe"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA_EXE=%HOME_DIR%\runtime\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 (
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
