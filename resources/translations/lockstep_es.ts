<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Cerrar ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Find on page</source>
        <translation>&amp;Buscar en la página</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;Follow live</source>
        <translation>&amp;Seguir en vivo</translation>
    </message>
    <message>
        <source>&amp;Pause view</source>
        <translation>&amp;Pausar la vista</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Narrow sidebar</source>
        <translation>Barra lateral &amp;estrecha</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Panorama</translation>
    </message>
    <message>
        <source>&amp;Clinics</source>
        <translation>&amp;Clínicas</translation>
    </message>
    <message>
        <source>&amp;Live Flow</source>
        <translation>&amp;Flujo en vivo</translation>
    </message>
    <message>
        <source>&amp;Failures</source>
        <translation>&amp;Errores</translation>
    </message>
    <message>
        <source>&amp;Systems</source>
        <translation>&amp;Sistemas</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Ir a…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>Problema &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>Problema a&amp;nterior</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>Panel si&amp;guiente</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>&amp;Publish changes</source>
        <translation>&amp;Publicar los cambios</translation>
    </message>
    <message>
        <source>Re&amp;vert draft</source>
        <translation>Des&amp;cartar el borrador</translation>
    </message>
    <message>
        <source>&amp;Retry selected</source>
        <translation>&amp;Reintentar lo seleccionado</translation>
    </message>
    <message>
        <source>Retry &amp;group</source>
        <translation>Reintentar el &amp;grupo</translation>
    </message>
    <message>
        <source>Retry &amp;all…</source>
        <translation>Reintentar &amp;todo…</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Descartar…</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Probar la &amp;conexión</translation>
    </message>
    <message>
        <source>R&amp;esume system</source>
        <translation>R&amp;eanudar el sistema</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Atajos</translation>
    </message>
    <message>
        <source>What do the &amp;marks mean?</source>
        <translation>¿Qué significan las &amp;marcas?</translation>
    </message>
    <message>
        <source>&amp;About Lockstep</source>
        <translation>&amp;Acerca de Lockstep</translation>
    </message>
    <message>
        <source>&amp;Import hours…</source>
        <translation>&amp;Importar el horario…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Print / Save as PDF…</source>
        <translation>&amp;Imprimir / Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Paste hours</source>
        <translation>&amp;Pegar el horario</translation>
    </message>
    <message>
        <source>Copy day t&amp;o…</source>
        <translation>Copiar el día &amp;a…</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Compacta</translation>
    </message>
    <message>
        <source>&amp;Regular</source>
        <translation>&amp;Regular</translation>
    </message>
    <message>
        <source>R&amp;oomy</source>
        <translation>Am&amp;plia</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>A&amp;uditoría</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>Aju&amp;stes</translation>
    </message>
    <message>
        <source>Check for &amp;drift now</source>
        <translation>Buscar &amp;diferencias ahora</translation>
    </message>
    <message>
        <source>Pa&amp;use a system…</source>
        <translation>Pa&amp;usar un sistema…</translation>
    </message>
    <message>
        <source>Pause a&amp;ll…</source>
        <translation>Pausar &amp;todo…</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Contenido</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostic report</source>
        <translation>Copiar el informe de &amp;diagnóstico</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Tema: %1</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>Texto: %1</translation>
    </message>
    <message>
        <source>Density: %1</source>
        <translation>Densidad: %1</translation>
    </message>
    <message>
        <source>&amp;Show jobs</source>
        <translation>&amp;Ver los trabajos</translation>
    </message>
    <message>
        <source>&amp;Cancel the job</source>
        <translation>Cancelar el traba&amp;jo</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Not set</source>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open 24 hours</source>
        <translation>Abierto 24 horas</translation>
    </message>
</context>
<context>
    <name>DraftWarnings</name>
    <message>
        <source>This changes whether the clinic is open within the next hour.</source>
        <translation>Esto cambia si la clínica está abierta en la próxima hora.</translation>
    </message>
</context>
<context>
    <name>FlowScene</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n con error</numerusform>
            <numerusform>%n con error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n difiere</numerusform>
            <numerusform>%n difieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n en camino</numerusform>
            <numerusform>%n en camino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n aceptado</numerusform>
            <numerusform>%n aceptados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sync</source>
        <translation>
            <numerusform>%n sincronizado</numerusform>
            <numerusform>%n sincronizados</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>breaker open</source>
        <translation>cortacircuitos abierto</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>Bus de eventos</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n sistema</numerusform>
            <numerusform>%n sistemas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>último dato: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n guardado</numerusform>
            <numerusform>%n guardados</numerusform>
        </translation>
    </message>
    <message>
        <source>in the last minute</source>
        <translation>en el último minuto</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>el más antiguo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n retenido</numerusform>
            <numerusform>%n retenidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>6 waiting, 2 held</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>? ok</source>
        <translation>? bien</translation>
    </message>
    <message>
        <source>? saved</source>
        <translation>? guardados</translation>
    </message>
</context>
<context>
    <name>HourWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ImportModel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>Lugar en el archivo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Panorama</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Live Flow</source>
        <translation>Flujo en vivo</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Sistemas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>The body was removed by the retention policy.</source>
        <translation>El contenido se eliminó según la política de conservación.</translation>
    </message>
</context>
<context>
    <name>SystemState</name>
    <message>
        <source>Paused by %1 since %2, until %3.</source>
        <translation>En pausa por %1 desde las %2 (hasta las %3).</translation>
    </message>
    <message>
        <source>Paused by %1 since %2, until resumed.</source>
        <translation>En pausa por %1 desde las %2, hasta que se reanude.</translation>
    </message>
    <message>
        <source>Nothing stands in the way. Its connection was never tested here.</source>
        <translation>Nada lo impide. Su conexión nunca se probó aquí.</translation>
    </message>
    <message>
        <source>Connection tested %1: it did not work.</source>
        <translation>Conexión probada %1: no funcionó.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Credential missing</source>
        <translation>Falta la credencial</translation>
    </message>
    <message>
        <source>Adapter unknown</source>
        <translation>Adaptador desconocido</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Con errores</translation>
    </message>
    <message>
        <source>Breaker open</source>
        <translation>Cortacircuitos abierto</translation>
    </message>
    <message>
        <source>Breaker half-open</source>
        <translation>Cortacircuitos a prueba</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>En buen estado</translation>
    </message>
    <message>
        <source>Tested, nothing sent yet</source>
        <translation>Probado, todavía no se envió nada</translation>
    </message>
    <message>
        <source>Never tested</source>
        <translation>Nunca probado</translation>
    </message>
    <message numerus="yes">
        <source>Resting: %n failures in a row; next try %1.</source>
        <translation>
            <numerusform>En descanso: %n error (próximo intento: %1).</numerusform>
            <numerusform>En descanso: %n errores seguidos (próximo intento: %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Rested after failures; one change goes ahead to see if it is well.</source>
        <translation>Descansó tras los errores; un cambio va por delante para ver si está bien.</translation>
    </message>
    <message>
        <source>Asked us to wait until %1.</source>
        <translation>Nos pidió esperar (hasta las %1).</translation>
    </message>
    <message numerus="yes">
        <source>%n failures in a row.</source>
        <translation>
            <numerusform>%n error.</numerusform>
            <numerusform>%n errores seguidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Lockstep has stopped sending to it since %2; next try %3.</source>
        <translation>%1 Lockstep dejó de enviarle (desde %2; próximo intento: %3).</translation>
    </message>
    <message>
        <source>Nothing stands in the way. Connection tested %1: no trouble found.</source>
        <translation>Nada lo impide. Conexión probada %1: sin problemas.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinics</source>
        <comment>that wait to be sent</comment>
        <translation>
            <numerusform>%n clínica</numerusform>
            <numerusform>%n clínicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older changes are replaced by newer ones</source>
        <translation>
            <numerusform>%n cambio anterior queda reemplazado por uno más nuevo</numerusform>
            <numerusform>%n cambios anteriores quedan reemplazados por otros más nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>When resumed, it gets the newest hours of %1.</source>
        <translation>Al reanudarse recibe el horario más reciente de %1.</translation>
    </message>
    <message>
        <source>%1 Lockstep has stopped sending to it since %2, until you try again.</source>
        <translation>%1 Lockstep dejó de enviarle (desde %2), hasta que usted pruebe otra vez.</translation>
    </message>
    <message>
        <source>When resumed, it gets the newest hours of %1 (%2).</source>
        <translation>Al reanudarlo, recibe los horarios más nuevos de %1 (%2).</translation>
    </message>
    <message>
        <source>Once %1, the newest hours of %2 are tried.</source>
        <comment>the key is fixed, 6 clinics</comment>
        <translation>Cuando %1, se intenta enviar los horarios más nuevos de %2.</translation>
    </message>
</context>
<context>
    <name>lockstep</name>
    <message>
        <source>%1 accepted it (%2).</source>
        <translation>%1 lo aceptó (%2).</translation>
    </message>
    <message>
        <source>%1 rejected the request (%2); their side or our mapping.</source>
        <translation>%1 rechazó la solicitud (%2); de su lado o en nuestra conversión.</translation>
    </message>
    <message>
        <source>Read their answer below; correct the data or the system&apos;s settings, then retry.</source>
        <translation>Lea abajo su respuesta; corrija los datos o los ajustes del sistema y reintente.</translation>
    </message>
    <message>
        <source>%1 rejected the hours (%2): they break one of its rules.</source>
        <translation>%1 rechazó el horario (%2): incumple una de sus reglas.</translation>
    </message>
    <message>
        <source>Read their answer below and correct the hours; the next save is sent by itself.</source>
        <translation>Lea abajo su respuesta y corrija el horario; lo que guarde se enviará solo.</translation>
    </message>
    <message>
        <source>%1 refused our sign-in (%2); their side or our key.</source>
        <translation>%1 rechazó nuestra credencial (%2); es cosa de ellos o de nuestra clave.</translation>
    </message>
    <message>
        <source>%1 does not know this record (%2).</source>
        <translation>%1 no conoce este registro (%2).</translation>
    </message>
    <message>
        <source>%1 holds a conflicting edit (%2).</source>
        <translation>%1 tiene un cambio que choca con el nuestro (%2).</translation>
    </message>
    <message>
        <source>Compare what %1 holds with ours, then push ours again or adopt theirs.</source>
        <translation>Compare lo que tiene %1 con lo nuestro y envíe lo nuestro de nuevo o adopte lo suyo.</translation>
    </message>
    <message>
        <source>We sent faster than %1 allows (%2).</source>
        <translation>Enviamos más rápido de lo que permite %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is down or overloaded (%2); their side.</source>
        <translation>%1 está caído o sobrecargado (%2); de su lado.</translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2), which is never followed.</source>
        <translation>%1 respondió con una redirección (%2), que nunca se sigue.</translation>
    </message>
    <message>
        <source>%1 answered something that is not HTTP as we know it; their side.</source>
        <translation>%1 respondió algo que no es HTTP tal como lo conocemos; de su lado.</translation>
    </message>
    <message>
        <source>This network asks for a sign-in before it lets us out (511).</source>
        <translation>Esta red pide iniciar sesión antes de dejarnos salir (511).</translation>
    </message>
    <message>
        <source>Sign in to the network; everything goes on by itself.</source>
        <translation>Inicie sesión en la red; todo continúa solo.</translation>
    </message>
    <message>
        <source>%1 said yes (%2), but its answer is not what was agreed.</source>
        <translation>%1 dijo que sí (%2), pero su respuesta no es lo acordado.</translation>
    </message>
    <message>
        <source>Ask the people who run %1; then retry.</source>
        <translation>Pregunte a quienes operan %1 y luego reintente.</translation>
    </message>
    <message>
        <source>%1 sent an answer larger than we accept.</source>
        <translation>%1 envió una respuesta más grande de lo que aceptamos.</translation>
    </message>
    <message>
        <source>The name of %1 cannot be found (DNS).</source>
        <translation>No se encuentra el nombre de %1 (DNS).</translation>
    </message>
    <message>
        <source>%1 does not accept connections; their side.</source>
        <translation>%1 no acepta conexiones; de su lado.</translation>
    </message>
    <message>
        <source>%1 cannot be reached over the network.</source>
        <translation>No se puede llegar a %1 por la red.</translation>
    </message>
    <message>
        <source>%1 cannot be reached safely: its certificate or TLS was refused.</source>
        <translation>No se puede llegar a %1 de forma segura: su certificado o TLS fue rechazado.</translation>
    </message>
    <message>
        <source>%1 did not answer within the time allowed.</source>
        <translation>%1 no respondió en el tiempo permitido.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before its answer was complete.</source>
        <translation>La conexión con %1 se cortó antes de que terminara su respuesta.</translation>
    </message>
    <message>
        <source>The attempt was stopped on our side before %1 answered.</source>
        <translation>El intento se detuvo de nuestro lado antes de que %1 respondiera.</translation>
    </message>
    <message>
        <source>Lockstep ended while this was on its way to %1.</source>
        <translation>Lockstep terminó mientras esto iba camino a %1.</translation>
    </message>
    <message>
        <source>The address of %1 is one that may never be contacted.</source>
        <translation>La dirección de %1 es una que nunca se puede contactar.</translation>
    </message>
    <message>
        <source>The credential of %1 cannot be found on this computer; our side.</source>
        <translation>La credencial de %1 no se encuentra en este equipo; de nuestro lado.</translation>
    </message>
    <message>
        <source>The request for %1 could not be built safely; our side.</source>
        <translation>No se pudo construir de forma segura la solicitud para %1; de nuestro lado.</translation>
    </message>
    <message>
        <source>The message for %1 is larger than may be sent; our side.</source>
        <translation>El mensaje para %1 es más grande de lo que se puede enviar; de nuestro lado.</translation>
    </message>
    <message>
        <source>Shorten the data, then save again.</source>
        <translation>Acorte los datos y guarde de nuevo.</translation>
    </message>
    <message>
        <source>%1 failed every try of the schedule.</source>
        <translation>%1 falló en todos los intentos del calendario.</translation>
    </message>
    <message>
        <source>Mend the cause, then retry.</source>
        <translation>Corrija la causa y reintente.</translation>
    </message>
    <message>
        <source>A newer revision took its place; this one was not needed any more.</source>
        <translation>Una revisión más nueva ocupó su lugar; esta ya no hacía falta.</translation>
    </message>
    <message>
        <source>%1 is paused by a person.</source>
        <translation>Una persona puso en pausa %1.</translation>
    </message>
    <message>
        <source>Resume %1 when it may be sent to again.</source>
        <translation>Reanude %1 cuando se le pueda enviar otra vez.</translation>
    </message>
    <message>
        <source>This program has no adapter of the kind %1 asks for; our side.</source>
        <translation>Este programa no tiene un adaptador del tipo que pide %1; de nuestro lado.</translation>
    </message>
    <message>
        <source>Choose a known adapter in the settings of %1.</source>
        <translation>Elija un adaptador conocido en los ajustes de %1.</translation>
    </message>
    <message>
        <source>%1 was removed from the configuration.</source>
        <translation>%1 se quitó de la configuración.</translation>
    </message>
    <message>
        <source>A person took this off the list; %1 is not in lockstep.</source>
        <translation>Una persona lo quitó de la lista; %1 no está sincronizado.</translation>
    </message>
    <message>
        <source>Restore it to send it again.</source>
        <translation>Restáurelo para enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Sent once more, because an earlier try to %1 may have arrived late.</source>
        <translation>Enviado una vez más, porque un intento anterior a %1 pudo llegar tarde.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>saved by %1</source>
        <translation>guardado por %1</translation>
    </message>
    <message>
        <source>sending, try %1</source>
        <translation>enviando, intento %1</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>paused by %1</source>
        <translation>en pausa por %1</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>retenido: %1</translation>
    </message>
    <message>
        <source>resting after failures</source>
        <translation>en reposo tras los errores</translation>
    </message>
    <message>
        <source>trying again carefully</source>
        <translation>probando otra vez con cuidado</translation>
    </message>
    <message>
        <source>Core → Bus</source>
        <translation>Núcleo → Bus</translation>
    </message>
    <message>
        <source>Bus → %1</source>
        <translation>Bus → %1</translation>
    </message>
    <message>
        <source>%1 → answer</source>
        <translation>%1 → respuesta</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Late answer</source>
        <translation>Respuesta tardía</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>request rejected</source>
        <translation>solicitud rechazada</translation>
    </message>
    <message>
        <source>hours rejected</source>
        <translation>horario rechazado</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>credencial rechazada</translation>
    </message>
    <message>
        <source>not known there</source>
        <translation>desconocido allí</translation>
    </message>
    <message>
        <source>conflicting edit</source>
        <translation>cambio en conflicto</translation>
    </message>
    <message>
        <source>too fast for them</source>
        <translation>demasiado rápido para ellos</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>error del servidor</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>redirigido</translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation>no es HTTP</translation>
    </message>
    <message>
        <source>network sign-in</source>
        <translation>inicio de sesión en la red</translation>
    </message>
    <message>
        <source>unexpected answer</source>
        <translation>respuesta inesperada</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>respuesta demasiado grande</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>nombre no encontrado</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>not safe (TLS)</source>
        <translation>no seguro (TLS)</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>conexión perdida</translation>
    </message>
    <message>
        <source>stopped by us</source>
        <translation>detenido por nosotros</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation>dirección no permitida</translation>
    </message>
    <message>
        <source>credential missing</source>
        <translation>falta la credencial</translation>
    </message>
    <message>
        <source>request not safe</source>
        <translation>solicitud no segura</translation>
    </message>
    <message>
        <source>message too large</source>
        <translation>mensaje demasiado grande</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>sin más intentos</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>reemplazado</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>adapter unknown</source>
        <translation>adaptador desconocido</translation>
    </message>
    <message>
        <source>system removed</source>
        <translation>sistema eliminado</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>sent once more</source>
        <translation>enviado una vez más</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Desviado</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>No vinculado</translation>
    </message>
    <message>
        <source>Accepted, not checked</source>
        <translation>Aceptado, no comprobado</translation>
    </message>
    <message>
        <source>Discarded, not in lockstep</source>
        <translation>Descartado, no sincronizado</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Never tried: give at least one wait.</source>
        <translation>Nunca se intenta: indique al menos una espera.</translation>
    </message>
    <message>
        <source>published hours</source>
        <translation>publicó el horario</translation>
    </message>
    <message>
        <source>%1 published hours of %2</source>
        <translation>%1 publicó el horario de %2</translation>
    </message>
    <message>
        <source>imported clinics</source>
        <translation>importó clínicas</translation>
    </message>
    <message>
        <source>%1 imported clinics</source>
        <translation>%1 importó clínicas</translation>
    </message>
    <message>
        <source>added system</source>
        <translation>añadió un sistema</translation>
    </message>
    <message>
        <source>%1 added system %2</source>
        <translation>%1 añadió el sistema %2</translation>
    </message>
    <message>
        <source>changed system</source>
        <translation>cambió un sistema</translation>
    </message>
    <message>
        <source>%1 changed system %2</source>
        <translation>%1 cambió el sistema %2</translation>
    </message>
    <message>
        <source>removed system</source>
        <translation>quitó un sistema</translation>
    </message>
    <message>
        <source>%1 removed system %2</source>
        <translation>%1 quitó el sistema %2</translation>
    </message>
    <message>
        <source>paused system</source>
        <translation>puso en pausa un sistema</translation>
    </message>
    <message>
        <source>%1 paused system %2</source>
        <translation>%1 puso en pausa el sistema %2</translation>
    </message>
    <message>
        <source>resumed system</source>
        <translation>reanudó un sistema</translation>
    </message>
    <message>
        <source>%1 resumed system %2</source>
        <translation>%1 reanudó el sistema %2</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>reintentó</translation>
    </message>
    <message>
        <source>%1 retried %2</source>
        <translation>%1 reintentó %2</translation>
    </message>
    <message>
        <source>cancelled a retry</source>
        <translation>canceló un reintento</translation>
    </message>
    <message>
        <source>%1 cancelled the retry %2</source>
        <translation>%1 canceló el trabajo «%2»</translation>
    </message>
    <message>
        <source>pushed again</source>
        <translation>envió de nuevo</translation>
    </message>
    <message>
        <source>%1 pushed %2 again</source>
        <translation>%1 envió %2 de nuevo</translation>
    </message>
    <message>
        <source>discarded failures</source>
        <translation>descartó errores</translation>
    </message>
    <message>
        <source>%1 discarded failures of %2</source>
        <translation>%1 descartó errores de %2</translation>
    </message>
    <message>
        <source>restored discarded failures</source>
        <translation>restauró errores descartados</translation>
    </message>
    <message>
        <source>%1 restored discarded failures of %2</source>
        <translation>%1 restauró errores descartados de %2</translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation>cambió un ajuste</translation>
    </message>
    <message>
        <source>%1 changed the setting %2</source>
        <translation>%1 cambió el ajuste %2</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportó</translation>
    </message>
    <message>
        <source>%1 exported %2</source>
        <translation>%1 exportó %2</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>restauró un respaldo</translation>
    </message>
    <message>
        <source>%1 restored the backup %2</source>
        <translation>%1 restauró el respaldo %2</translation>
    </message>
    <message>
        <source>removed by policy</source>
        <translation>eliminó según la política</translation>
    </message>
    <message>
        <source>%1 removed what the policy no longer keeps</source>
        <translation>%1 eliminó lo que la política ya no conserva</translation>
    </message>
    <message>
        <source>published v%1</source>
        <translation>publicó v%1</translation>
    </message>
    <message>
        <source>%1: %3, %2</source>
        <translation>%1: %3, %2</translation>
    </message>
    <message>
        <source>%1 holds what it accepted.</source>
        <translation>%1 tiene lo que aceptó.</translation>
    </message>
    <message>
        <source>%1 holds something else than it accepted.</source>
        <translation>%1 tiene algo distinto de lo que aceptó.</translation>
    </message>
    <message>
        <source>Compare what %1 holds with ours, then push ours again or take theirs as a draft.</source>
        <translation>Compare lo que tiene %1 con lo nuestro; luego envíe lo nuestro de nuevo o tome lo suyo como borrador.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>open 24 hours</source>
        <translation>abierto 24 horas</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>abierto %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, changed from %3</source>
        <translation>%1, %2, cambiado desde %3</translation>
    </message>
    <message>
        <source>%1 opens</source>
        <translation>%1: apertura</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1: cierre</translation>
    </message>
    <message>
        <source>%1 opens, span %2</source>
        <translation>%1: apertura, tramo %2</translation>
    </message>
    <message>
        <source>%1 closes, span %2</source>
        <translation>%1: cierre, tramo %2</translation>
    </message>
    <message>
        <source>%1 the next day</source>
        <translation>%1 del día siguiente</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>No se pudo leer %1: %2</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Compruebe que el archivo está ahí y que usted puede leerlo.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date, hours</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>date, hours, label</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 overrides %3</source>
        <translation>%1: %2 en lugar de %3</translation>
    </message>
    <message>
        <source>%1: %2 (%3) overrides %4</source>
        <translation>%1: %2 (%3) en lugar de %4</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>A date with its weekday, in the letters of QLocale::toString</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n days: %1</source>
        <translation>
            <numerusform>%n día: %1</numerusform>
            <numerusform>%n días: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Leído como %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, service</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: not set</source>
        <translation>%1: sin definir</translation>
    </message>
    <message>
        <source>%1: the clocks change meanwhile, so %2 lasts %3.</source>
        <translation>%1: mientras tanto cambia la hora, así que %2 dura %3.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 hasta %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>whole week</source>
        <translation>toda la semana</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>último día</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>hasta nuevo aviso</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>It closes before it opens: read as %1. Check AM and PM.</source>
        <translation>Cierra antes de abrir (leído como %1). Revise a. m. y p. m.</translation>
    </message>
    <message>
        <source>The hours overlap: read as %1.</source>
        <translation>Los horarios se superponen (leído como %1).</translation>
    </message>
    <message>
        <source>Open for %1 on one day. Check AM and PM.</source>
        <translation>Abierto %1 en un día. Revise a. m. y p. m.</translation>
    </message>
    <message>
        <source>Open hours</source>
        <translation>Horario de apertura</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>Check credentials</source>
        <translation>Revisar las credenciales</translation>
    </message>
    <message>
        <source>Link clinic…</source>
        <translation>Vincular la clínica…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Change rate limit</source>
        <translation>Cambiar el límite de envíos</translation>
    </message>
    <message>
        <source>Show certificate</source>
        <translation>Mostrar el certificado</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>its certificate is renewed</source>
        <translation>se renueve su certificado</translation>
    </message>
    <message>
        <source>it is resumed</source>
        <translation>se reanude</translation>
    </message>
    <message>
        <source>the hours are corrected</source>
        <translation>se corrija el horario</translation>
    </message>
    <message>
        <source>the two edits are compared</source>
        <translation>se comparen los dos cambios</translation>
    </message>
    <message>
        <source>the clinic is linked</source>
        <translation>se vincule la clínica</translation>
    </message>
    <message>
        <source>its cause is mended</source>
        <translation>se corrija su causa</translation>
    </message>
    <message>
        <source>%1 · v%2</source>
        <translation>%1 · v%2</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <translation>%1 · %2 (%3)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing fails for it any more.</source>
        <translation>Ya nada falla por esto.</translation>
    </message>
    <message>
        <source>1 change waits.</source>
        <translation>1 cambio espera.</translation>
    </message>
    <message>
        <source>%1 changes wait.</source>
        <translation>%1 cambios esperan.</translation>
    </message>
    <message>
        <source>First failure %1. %2</source>
        <translation>Primer error (%1). %2</translation>
    </message>
    <message>
        <source>First failure %1, newest %2. %3</source>
        <translation>Primer error (%1) y el más nuevo (%2). %3</translation>
    </message>
    <message>
        <source>Just before that: %1.</source>
        <translation>Justo antes de eso: %1.</translation>
    </message>
    <message>
        <source>%1 before that: %2.</source>
        <translation>%1 antes de eso: %2.</translation>
    </message>
    <message>
        <source>Since then: %1.</source>
        <translation>Desde entonces: %1.</translation>
    </message>
    <message>
        <source>Nobody changed %1 in the week before.</source>
        <translation>Nadie cambió %1 en la semana anterior.</translation>
    </message>
    <message>
        <source>Paused by Lockstep after %1 failures in a row; next probe %2.</source>
        <translation>Lockstep lo puso en pausa tras %1 errores seguidos (próxima prueba: %2).</translation>
    </message>
    <message>
        <source>One change is being sent to see whether %1 is well again.</source>
        <translation>Se está enviando un cambio para ver si %1 está bien otra vez.</translation>
    </message>
    <message>
        <source>Paused by %1 until %2.</source>
        <translation>En pausa por %1 (hasta %2).</translation>
    </message>
    <message>
        <source>Paused by %1 until somebody resumes it.</source>
        <translation>En pausa por %1 hasta que alguien lo reanude.</translation>
    </message>
    <message>
        <source>Their words: “%1”</source>
        <translation>Sus palabras: «%1»</translation>
    </message>
    <message>
        <source>The next automatic try is at %1.</source>
        <translation>Habrá otro intento automático (%1).</translation>
    </message>
    <message>
        <source>Solved today: %1, %2</source>
        <translation>Resuelto hoy: %1, %2</translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation>1 causa</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 causas</translation>
    </message>
    <message>
        <source>Read-back overtaken</source>
        <translation>Lectura de vuelta superada</translation>
    </message>
    <message>
        <source>Read-back equal</source>
        <translation>Lectura de vuelta igual</translation>
    </message>
    <message>
        <source>Read-back differs</source>
        <translation>Lectura de vuelta diferente</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>zona</translation>
    </message>
    <message>
        <source>Check cancelled: %1 equal, %2 not, %3 not asked</source>
        <translation>Comprobación cancelada: %1 iguales, %2 no, %3 sin consultar</translation>
    </message>
    <message>
        <source>Checked %1: all equal</source>
        <translation>Comprobados %1: todos iguales</translation>
    </message>
    <message>
        <source>Checked %1: %2 equal, %3 not</source>
        <translation>Comprobados %1: %2 iguales, %3 no</translation>
    </message>
    <message>
        <source>Check for drift, %1</source>
        <translation>Buscar diferencias, %1</translation>
    </message>
    <message>
        <source>Check %1 for drift, %2</source>
        <translation>Buscar diferencias en %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2, failed again: %3</source>
        <translation>%1 de %2, fallaron otra vez: %3</translation>
    </message>
    <message>
        <source>Cancelled; still on the wire: %1</source>
        <translation>Cancelado; todavía en camino: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1 in lockstep, %2 failed, %3 not sent</source>
        <translation>Cancelado: %1 sincronizados, %2 con error, %3 sin enviar</translation>
    </message>
    <message>
        <source>Retried %1: all in lockstep</source>
        <translation>Reintentados %1: todos sincronizados</translation>
    </message>
    <message>
        <source>Retried %1: %2 in lockstep, %3 taken off the list meanwhile</source>
        <translation>Reintentados %1: %2 sincronizados, %3 quitados de la lista mientras tanto</translation>
    </message>
    <message>
        <source>Retried %1: %2 in lockstep, %3 failed again</source>
        <translation>Reintentados %1: %2 sincronizados, %3 fallaron otra vez</translation>
    </message>
    <message>
        <source>+%1 since you clicked</source>
        <translation>+%1 desde que hizo clic</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
    <message>
        <source>%1 per second, as %2 allows</source>
        <translation>%1 por segundo, según permite %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 per second, %2</source>
        <translation>%1 por segundo, %2</translation>
    </message>
    <message>
        <source>read back equal</source>
        <translation>leído de vuelta, igual</translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation>tiene algo distinto</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>cada %1</translation>
    </message>
    <message>
        <source>%1 doubling to %2</source>
        <translation>%1, al doble cada vez, hasta %2</translation>
    </message>
    <message>
        <source>%1 rising to %2</source>
        <translation>%1, en aumento hasta %2</translation>
    </message>
    <message>
        <source>waits between %1 and %2</source>
        <translation>esperas entre %1 y %2</translation>
    </message>
    <message>
        <source>One try at once, and no second one.</source>
        <translation>Un intento de inmediato, y no hay un segundo.</translation>
    </message>
    <message>
        <source>One try after %1, and no second one.</source>
        <translation>Un intento tras %1, y no hay un segundo.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 in all.</source>
        <translation>%1: %2, %3, %4 en total.</translation>
    </message>
    <message>
        <source>First at once, then</source>
        <translation>Primero de inmediato, luego</translation>
    </message>
    <message>
        <source>First after %1, then</source>
        <translation>Primero tras %1, luego</translation>
    </message>
    <message>
        <source>As fast as they answer: no limit is set.</source>
        <translation>Tan rápido como respondan: no hay límite.</translation>
    </message>
    <message>
        <source>At most %1 changes a second over time, and up to %2 at a stroke after a quiet moment: 1,000 changes take about %3.</source>
        <translation>Como máximo %1 cambios por segundo a lo largo del tiempo, y hasta %2 de una vez tras un momento de calma: 1,000 cambios tardan unos %3.</translation>
    </message>
    <message>
        <source>At most %1 changes a second: 1,000 changes take about %2.</source>
        <translation>Como máximo %1 cambios por segundo: 1,000 cambios tardan unos %2.</translation>
    </message>
    <message numerus="yes">
        <source>Never more than %n on their way at once.</source>
        <translation>
            <numerusform>Nunca más de %n en camino a la vez.</numerusform>
            <numerusform>Nunca más de %n en camino a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>New clinic, %1</source>
        <translation>Nueva clínica, %1</translation>
    </message>
    <message>
        <source>The same as it is now</source>
        <translation>Igual que ahora</translation>
    </message>
    <message>
        <source>The hours are written differently</source>
        <translation>El horario está escrito de otra forma</translation>
    </message>
    <message>
        <source>Name: %1 → %2</source>
        <translation>Nombre: %1 → %2</translation>
    </message>
    <message>
        <source>Its details change</source>
        <translation>Cambian sus datos</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>Las comillas no están cerradas.</translation>
    </message>
    <message>
        <source>“%1” is not a key. Known: %2.</source>
        <translation>«%1» no es una clave. Conocidas: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a status. Try failed, retrying, pending, accepted.</source>
        <translation>«%1» no es un estado. Pruebe failed, retrying, pending, accepted.</translation>
    </message>
    <message>
        <source>%1 is not in lockstep.</source>
        <translation>%1 no está sincronizado.</translation>
    </message>
    <message>
        <source>%1 changes are not in lockstep.</source>
        <translation>%1 cambios no están sincronizados.</translation>
    </message>
    <message>
        <source>%1 is paused by Lockstep</source>
        <translation>Lockstep puso %1 en pausa</translation>
    </message>
    <message>
        <source>Failures in a row: %1. Next probe %2.</source>
        <translation>Errores seguidos: %1 (próxima prueba: %2).</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Todo en orden</translation>
    </message>
    <message>
        <source>Nothing is failing any more.</source>
        <translation>Ya nada está fallando.</translation>
    </message>
    <message>
        <source>Retried %1: %2 in lockstep, %3 failed again, %4 taken off the list meanwhile</source>
        <translation>Reintentados %1: %2 sincronizados, %3 con error otra vez, %4 quitados de la lista entretanto</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>El archivo no es texto UTF-8.</translation>
    </message>
    <message>
        <source>Save it as &quot;CSV UTF-8&quot;.</source>
        <translation>Guárdelo como «CSV UTF-8».</translation>
    </message>
    <message>
        <source>The file has %1 bytes; at most %2 are taken.</source>
        <translation>El archivo tiene %1 bytes; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Divídalo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>The quotes of this line do not match.</source>
        <translation>Las comillas de esta línea no concuerdan.</translation>
    </message>
    <message>
        <source>Put the cell in double quotes, and double each quote inside it.</source>
        <translation>Ponga la celda entre comillas dobles y duplique cada comilla que haya dentro.</translation>
    </message>
    <message>
        <source>The line has %1 cells, the header %2.</source>
        <translation>La línea tiene %1 celdas y el encabezado %2.</translation>
    </message>
    <message>
        <source>Give every line as many cells as the header; quote cells that hold a comma.</source>
        <translation>Dé a cada línea tantas celdas como tiene el encabezado; ponga entre comillas las celdas que lleven una coma.</translation>
    </message>
    <message>
        <source>The file has more than %1 rows.</source>
        <translation>El archivo tiene más de %1 filas.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Begin it with a line of column names.</source>
        <translation>Empiécelo con una línea de nombres de columna.</translation>
    </message>
    <message>
        <source>Keep one of the two; readers disagree about which one counts.</source>
        <translation>Deje uno de los dos; no todos los programas dan por bueno el mismo.</translation>
    </message>
    <message>
        <source>Save the text as UTF-8 without a byte order mark.</source>
        <translation>Guarde el texto como UTF-8 sin marca de orden de bytes.</translation>
    </message>
    <message>
        <source>Put fewer objects and lists inside one another.</source>
        <translation>Ponga menos objetos y listas unos dentro de otros.</translation>
    </message>
    <message>
        <source>Split it into smaller documents.</source>
        <translation>Divídalo en documentos más pequeños.</translation>
    </message>
    <message>
        <source>Correct the text there; a JSON checker shows the place.</source>
        <translation>Corrija el texto allí; un verificador de JSON muestra el lugar.</translation>
    </message>
    <message>
        <source>the text starts with a byte order mark</source>
        <translation>el texto empieza con una marca de orden de bytes</translation>
    </message>
    <message>
        <source>nothing may follow the value, but there is %1</source>
        <translation>nada puede seguir al valor, pero hay %1</translation>
    </message>
    <message>
        <source>more than %1 objects and lists are inside one another</source>
        <translation>hay más de %1 objetos y listas unos dentro de otros</translation>
    </message>
    <message>
        <source>a member name in double quotes</source>
        <translation>un nombre de miembro entre comillas dobles</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>&apos;,&apos; o &apos;}&apos;</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>&apos;,&apos; o &apos;]&apos;</translation>
    </message>
    <message>
        <source>the member &quot;%1&quot; is given twice in one object</source>
        <translation>el miembro «%1» aparece dos veces en un objeto</translation>
    </message>
    <message>
        <source>a control character inside a string must be escaped</source>
        <translation>un carácter de control dentro de una cadena debe ir con secuencia de escape</translation>
    </message>
    <message>
        <source>the bytes here are not UTF-8</source>
        <translation>los bytes de aquí no son UTF-8</translation>
    </message>
    <message>
        <source>the text ends inside a string</source>
        <translation>el texto termina dentro de una cadena</translation>
    </message>
    <message>
        <source>this is not an escape that JSON knows</source>
        <translation>esta no es una secuencia de escape que JSON conozca</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u necesita cuatro dígitos hexadecimales</translation>
    </message>
    <message>
        <source>half a surrogate pair stands alone</source>
        <translation>medio par suplente está solo</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>un dígito</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>un valor</translation>
    </message>
    <message>
        <source>a digit after the decimal point</source>
        <translation>un dígito después del punto decimal</translation>
    </message>
    <message>
        <source>a digit in the exponent</source>
        <translation>un dígito en el exponente</translation>
    </message>
    <message>
        <source>this number is too large or too small</source>
        <translation>este número es demasiado grande o demasiado pequeño</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>el final del texto</translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation>el byte 0x%1</translation>
    </message>
    <message>
        <source>expected %1 but there is %2</source>
        <translation>se esperaba %1, pero hay %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Línea %1, columna %2: %3.</translation>
    </message>
    <message>
        <source>The document has %1; at most %2 are taken.</source>
        <translation>El documento tiene %1; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>Byte %1: the text cannot be read.</source>
        <translation>Byte %1: no se puede leer el texto.</translation>
    </message>
    <message numerus="yes">
        <source>%n lanes</source>
        <translation>
            <numerusform>%n recorrido</numerusform>
            <numerusform>%n recorridos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lanes: %1</source>
        <translation>
            <numerusform>%n recorrido: %1</numerusform>
            <numerusform>%n recorridos: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n sin enviar</numerusform>
            <numerusform>%n sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>until resumed</source>
        <translation>hasta reanudarlo</translation>
    </message>
    <message>
        <source>until resumed: %1</source>
        <translation>hasta reanudarlo: %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>until %1: %2</source>
        <translation>hasta %1: %2</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 same</source>
        <translation>%1 añadidas, %2 cambiadas, %3 iguales</translation>
    </message>
    <message>
        <source>%1 answers, %2 attempts, %3 replaced revisions, %4 audit entries</source>
        <translation>%1 respuestas, %2 intentos, %3 revisiones reemplazadas, %4 entradas de auditoría</translation>
    </message>
    <message>
        <source>%1 to %2 seconds</source>
        <translation>de %1 a %2 segundos</translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>de %1 a %2 días</translation>
    </message>
    <message>
        <source>%1 to %2 years</source>
        <translation>de %1 a %2 años</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>adapter %1 → %2</source>
        <translation>adaptador %1 → %2</translation>
    </message>
    <message>
        <source>endpoint %1 → %2</source>
        <translation>dirección %1 → %2</translation>
    </message>
    <message>
        <source>credential %1 → %2</source>
        <translation>credencial %1 → %2</translation>
    </message>
    <message>
        <source>topics %1 → %2</source>
        <translation>temas %1 → %2</translation>
    </message>
    <message>
        <source>timeout %1 → %2</source>
        <translation>tiempo límite %1 → %2</translation>
    </message>
    <message>
        <source>limits %1 per second, burst %2, %3 at once, breaker after %4 → %5 per second, burst %6, %7 at once, breaker after %8</source>
        <translation>límites: %1 por segundo, ráfaga %2, %3 a la vez, cortacircuitos tras %4 → %5 por segundo, ráfaga %6, %7 a la vez, cortacircuitos tras %8</translation>
    </message>
    <message>
        <source>retry schedule (%1 → %2 tries)</source>
        <translation>calendario de reintentos (%1 → %2 intentos)</translation>
    </message>
    <message>
        <source>http allowed</source>
        <translation>http permitido</translation>
    </message>
    <message>
        <source>http no longer allowed</source>
        <translation>http ya no permitido</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>ajuste %1</translation>
    </message>
    <message>
        <source>endpoint (its query)</source>
        <translation>dirección (su consulta)</translation>
    </message>
    <message>
        <source>Retry %1 · %2</source>
        <translation>Reintentar %1 · %2</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>Check %1 · %2</source>
        <translation>Comprobar %1 · %2</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Comprobar %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no value</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>all</source>
        <comment>every system or change</comment>
        <translation>todos</translation>
    </message>
    <message>
        <source>%1: the time zone cannot be told from state and coordinates.</source>
        <translation>%1: la zona horaria no se puede deducir del estado y las coordenadas.</translation>
    </message>
    <message>
        <source>Add a column &quot;Timezone&quot; with the IANA name, such as America/Denver.</source>
        <translation>Añada una columna «Timezone» con el nombre IANA, como America/Denver.</translation>
    </message>
    <message>
        <source>%1 (%2), %3: &quot;%4&quot; cannot be read for certain; the day is taken as not known.</source>
        <translation>%1 (%2), %3: «%4» no se puede leer con certeza; el día se toma como desconocido.</translation>
    </message>
    <message>
        <source>%1 (%2), %3: &quot;%4&quot; closes before it opens; the day is taken as not known.</source>
        <translation>%1 (%2), %3: «%4» cierra antes de abrir; el día se toma como desconocido.</translation>
    </message>
    <message>
        <source>%1 (%2), %3: &quot;%4&quot; closes at the minute it opens; the day is taken as not known.</source>
        <translation>%1 (%2), %3: «%4» cierra en el mismo minuto en que abre; el día se toma como desconocido.</translation>
    </message>
    <message>
        <source>Ask the facility and set the day by hand.</source>
        <translation>Pregunte al centro y ponga el día a mano.</translation>
    </message>
    <message>
        <source>ddd MMM d, yyyy</source>
        <extracomment>A date with its weekday, in the letters of QLocale::toString</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>no kind</source>
        <translation>sin tipo</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>feriado</translation>
    </message>
    <message>
        <source>closure</source>
        <translation>cierre</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>campaña</translation>
    </message>
    <message>
        <source>special</source>
        <translation>especial</translation>
    </message>
    <message>
        <source>Time zone: %1 → %2</source>
        <translation>Zona horaria: %1 → %2</translation>
    </message>
    <message>
        <source>Schedule from %1 removed</source>
        <translation>Se quita el horario del %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days, hours</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>days, hours, new hours</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>from %1, %2: %3 → %4</source>
        <comment>date, days, hours, new hours</comment>
        <translation>desde el %1, %2: %3 → %4</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>date, hours, new hours</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>date</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>como siempre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>hours, label</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Schedule from %1: no end → until %2</source>
        <translation>Horario desde el %1: sin fin → hasta el %2</translation>
    </message>
    <message>
        <source>Schedule from %1: until %2 → no end</source>
        <translation>Horario desde el %1: hasta el %2 → sin fin</translation>
    </message>
    <message>
        <source>Schedule from %1: until %2 → until %3</source>
        <translation>Horario desde el %1: hasta el %2 → hasta el %3</translation>
    </message>
    <message>
        <source>New schedule from %1 to %2</source>
        <translation>Horario nuevo del %1 al %2</translation>
    </message>
    <message>
        <source>New schedule from %1</source>
        <translation>Horario nuevo desde el %1</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Todos los servicios</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>service, change</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; on &quot;%2&quot; is nothing we can read.</source>
        <translation>«%1» en «%2» no es nada que se pueda leer.</translation>
    </message>
    <message>
        <source>Use weekly, closed or unknown for a day such as mon; override or closed for a date such as 2026-12-24.</source>
        <translation>Use weekly, closed o unknown para un día como mon; override o closed para una fecha como 2026-12-24.</translation>
    </message>
    <message>
        <source>Another line of &quot;%1&quot; has a different time zone or revision.</source>
        <translation>Otra línea de «%1» tiene otra zona horaria u otra revisión.</translation>
    </message>
    <message>
        <source>Another line says something else about this day.</source>
        <translation>Otra línea dice otra cosa de este día.</translation>
    </message>
    <message>
        <source>Another line says something else about this date.</source>
        <translation>Otra línea dice otra cosa de esta fecha.</translation>
    </message>
    <message>
        <source>closes_next_day is neither true nor false.</source>
        <translation>closes_next_day no es true ni false.</translation>
    </message>
    <message>
        <source>Write true, false, or nothing.</source>
        <translation>Escriba true, false o nada.</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is no time of day here.</source>
        <translation>%1 «%2» no es una hora del día aquí.</translation>
    </message>
    <message>
        <source>Write it as HH:MM, such as 08:00.</source>
        <translation>Escríbala como HH:MM, por ejemplo 08:00.</translation>
    </message>
    <message>
        <source>The week that begins with this line has no &quot;%1&quot;.</source>
        <translation>La semana que empieza en esta línea no tiene «%1».</translation>
    </message>
    <message>
        <source>Add a line with kind weekly, closed or unknown for it.</source>
        <translation>Añada para él una línea de tipo weekly, closed o unknown.</translation>
    </message>
    <message>
        <source>Keep the line that is right.</source>
        <translation>Deje la línea correcta.</translation>
    </message>
    <message>
        <source>The header lacks these columns: %1.</source>
        <translation>Al encabezado le faltan estas columnas: %1.</translation>
    </message>
    <message>
        <source>Begin the file with: %1</source>
        <translation>Empiece el archivo con: %1</translation>
    </message>
    <message>
        <source>The clinic&apos;s document has more than 1 MiB.</source>
        <translation>El documento de la clínica tiene más de 1 MiB.</translation>
    </message>
    <message>
        <source>Remove what does not belong into it.</source>
        <translation>Quite lo que no le corresponde.</translation>
    </message>
    <message>
        <source>There are more problems than the %1 listed.</source>
        <translation>Hay más problemas que los %1 de la lista.</translation>
    </message>
    <message>
        <source>Mend these first, then try again.</source>
        <translation>Corrija primero estos y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The file holds the clinic &quot;%1&quot; twice.</source>
        <translation>El archivo contiene dos veces la clínica «%1».</translation>
    </message>
    <message>
        <source>Keep one of the two documents.</source>
        <translation>Deje uno de los dos documentos.</translation>
    </message>
    <message>
        <source>The file has more than 10 MiB.</source>
        <translation>El archivo tiene más de 10 MiB.</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day of the week here.</source>
        <translation>«%1» no es un día de la semana aquí.</translation>
    </message>
    <message>
        <source>Use mon, tue, wed, thu, fri, sat and sun.</source>
        <translation>Use mon, tue, wed, thu, fri, sat y sun.</translation>
    </message>
    <message>
        <source>The week has no &quot;%1&quot;.</source>
        <translation>A la semana le falta «%1».</translation>
    </message>
    <message>
        <source>Give all seven days: [] for closed, null for not known.</source>
        <translation>Dé los siete días: [] para cerrado, null para desconocido.</translation>
    </message>
    <message>
        <source>a list of intervals, or null for not known</source>
        <translation>una lista de intervalos, o null para desconocido</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of day here.</source>
        <translation>«%1» no es una hora del día aquí.</translation>
    </message>
    <message>
        <source>Write it as HH:MM, from 00:00 to 24:00, such as 17:30.</source>
        <translation>Escríbala como HH:MM, de 00:00 a 24:00, por ejemplo 17:30.</translation>
    </message>
    <message>
        <source>Write it as HH:MM, from 00:00 to 23:59, such as 08:00.</source>
        <translation>Escríbala como HH:MM, de 00:00 a 23:59, por ejemplo 08:00.</translation>
    </message>
    <message>
        <source>a list of intervals</source>
        <translation>una lista de intervalos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not written as a date.</source>
        <translation>«%1» no está escrito como una fecha.</translation>
    </message>
    <message>
        <source>Write year, month and day, such as 2026-12-24.</source>
        <translation>Escriba año, mes y día, como 2026-12-24.</translation>
    </message>
    <message>
        <source>There is no day %1.</source>
        <translation>El día %1 no existe.</translation>
    </message>
    <message>
        <source>Check day and month against a calendar.</source>
        <translation>Compruebe el día y el mes en un calendario.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date and time.</source>
        <translation>«%1» no es una fecha con hora.</translation>
    </message>
    <message>
        <source>Write it as 2026-11-23T05:00:00Z, or leave it out.</source>
        <translation>Escríbala como 2026-11-23T05:00:00Z, o déjela fuera.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no member we know here.</source>
        <translation>«%1» no es un miembro que se conozca aquí.</translation>
    </message>
    <message>
        <source>Remove it, or check its spelling.</source>
        <translation>Quítelo o compruebe cómo está escrito.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>Falta «%1».</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Añádalo.</translation>
    </message>
    <message>
        <source>This must be %1.</source>
        <translation>Esto debe ser %1.</translation>
    </message>
    <message>
        <source>Replace the value.</source>
        <translation>Cambie el valor.</translation>
    </message>
    <message>
        <source>The document is about another clinic than %1.</source>
        <translation>El documento trata de otra clínica que %1.</translation>
    </message>
    <message>
        <source>Name the clinic that the document is about.</source>
        <translation>Nombre la clínica de la que trata el documento.</translation>
    </message>
    <message>
        <source>The document holds no hours.</source>
        <translation>El documento no contiene ningún horario.</translation>
    </message>
    <message>
        <source>Give schedules, overrides, or both.</source>
        <translation>Dé schedules, overrides o ambos.</translation>
    </message>
    <message>
        <source>This is not a clinic id we can use.</source>
        <translation>Este no es un identificador de clínica que se pueda usar.</translation>
    </message>
    <message>
        <source>Use 1 to 64 letters, digits, dots and hyphens, beginning with a letter or digit.</source>
        <translation>Use de 1 a 64 letras, cifras, puntos y guiones, empezando por una letra o una cifra.</translation>
    </message>
    <message>
        <source>The clinic has no name.</source>
        <translation>La clínica no tiene nombre.</translation>
    </message>
    <message>
        <source>Give the name that people know it by.</source>
        <translation>Dé el nombre por el que la gente la conoce.</translation>
    </message>
    <message>
        <source>The revision must be a whole number from 1 to 9007199254740991.</source>
        <translation>La revisión debe ser un número entero de 1 a 9007199254740991.</translation>
    </message>
    <message>
        <source>Use the revision that the clinic has now, or 1 for a new clinic.</source>
        <translation>Use la revisión que la clínica tiene ahora, o 1 si la clínica es nueva.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone we know.</source>
        <translation>«%1» no es una zona horaria conocida.</translation>
    </message>
    <message>
        <source>Use an IANA name such as America/Chicago; abbreviations and offsets do not tell when clocks change.</source>
        <translation>Use un nombre IANA como America/Chicago; las abreviaturas y los desfases no dicen cuándo cambian los relojes.</translation>
    </message>
    <message>
        <source>There are %1 services; at most %2 are taken.</source>
        <translation>Hay %1 servicios; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot; is declared twice.</source>
        <translation>El servicio «%1» está declarado dos veces.</translation>
    </message>
    <message>
        <source>Remove one of the two, or give it its own code.</source>
        <translation>Quite uno de los dos o dele un código propio.</translation>
    </message>
    <message>
        <source>There are %1 schedules; at most %2 are taken.</source>
        <translation>Hay %1 horarios; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>The schedule ends before it starts.</source>
        <translation>El horario termina antes de empezar.</translation>
    </message>
    <message>
        <source>Let it end on or after the day it starts.</source>
        <translation>Haga que termine el día en que empieza o más tarde.</translation>
    </message>
    <message>
        <source>Another schedule of &quot;%1&quot; is in effect at the same time.</source>
        <translation>Otro horario de «%1» está vigente al mismo tiempo.</translation>
    </message>
    <message>
        <source>End the earlier one (effectiveThrough) the day before this one starts.</source>
        <translation>Termine el anterior (effectiveThrough) el día antes de que empiece este.</translation>
    </message>
    <message>
        <source>There are %1 overrides; at most %2 are taken.</source>
        <translation>Hay %1 excepciones; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>Another override is about the same service and date.</source>
        <translation>Otra excepción trata del mismo servicio y la misma fecha.</translation>
    </message>
    <message>
        <source>Keep one override for each service and date.</source>
        <translation>Deje una sola excepción por servicio y fecha.</translation>
    </message>
    <message>
        <source>The override ends before it starts.</source>
        <translation>La excepción termina antes de empezar.</translation>
    </message>
    <message>
        <source>Let it end on or after its first day.</source>
        <translation>Haga que termine en su primer día o más tarde.</translation>
    </message>
    <message>
        <source>The override lasts %1 days; at most 366 are taken.</source>
        <translation>La excepción dura %1 días; se admiten 366 como máximo.</translation>
    </message>
    <message>
        <source>For a lasting change, end the schedule and add a new one.</source>
        <translation>Para un cambio duradero, termine el horario y añada uno nuevo.</translation>
    </message>
    <message>
        <source>The override says closed and lists opening hours.</source>
        <translation>La excepción dice cerrado y da horas de apertura.</translation>
    </message>
    <message>
        <source>Remove the hours, or set closed to false.</source>
        <translation>Quite las horas, o ponga closed en false.</translation>
    </message>
    <message>
        <source>The override says open and lists no opening hours.</source>
        <translation>La excepción dice abierto y no da horas de apertura.</translation>
    </message>
    <message>
        <source>List the hours, or set closed to true.</source>
        <translation>Dé las horas, o ponga closed en true.</translation>
    </message>
    <message>
        <source>There are %1 intervals; at most %2 are taken.</source>
        <translation>Hay %1 intervalos; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>Intervals of this day overlap.</source>
        <translation>Hay intervalos de este día que se superponen.</translation>
    </message>
    <message>
        <source>Let each begin at or after the end of the one before.</source>
        <translation>Haga que cada uno empiece al terminar el anterior o más tarde.</translation>
    </message>
    <message>
        <source>It closes at the minute it opens.</source>
        <translation>Cierra en el mismo minuto en que abre.</translation>
    </message>
    <message>
        <source>For a whole day use 00:00 to 24:00; for a closed day list no interval.</source>
        <translation>Para un día entero use de 00:00 a 24:00; para un día cerrado no dé ningún intervalo.</translation>
    </message>
    <message>
        <source>It closes before it opens.</source>
        <translation>Cierra antes de abrir.</translation>
    </message>
    <message>
        <source>If it closes on the next day, say so with closesNextDay; otherwise check AM and PM.</source>
        <translation>Si cierra al día siguiente, dígalo con closesNextDay; si no, compruebe a. m. y p. m.</translation>
    </message>
    <message>
        <source>It is open for more than 24 hours.</source>
        <translation>Está abierto más de 24 horas.</translation>
    </message>
    <message>
        <source>If it closes on the same day, leave closesNextDay out.</source>
        <translation>Si cierra el mismo día, deje fuera closesNextDay.</translation>
    </message>
    <message>
        <source>It is still open when the next day&apos;s hours begin.</source>
        <translation>Todavía está abierto cuando empieza el horario del día siguiente.</translation>
    </message>
    <message>
        <source>Close it by then, or begin the next day later.</source>
        <translation>Cierre para entonces, o empiece más tarde el día siguiente.</translation>
    </message>
    <message>
        <source>This is not a service code we can use.</source>
        <translation>Este no es un código de servicio que se pueda usar.</translation>
    </message>
    <message>
        <source>Use 1 to 40 lower-case letters, digits and hyphens, beginning with a letter.</source>
        <translation>Use de 1 a 40 letras minúsculas, cifras y guiones, empezando por una letra.</translation>
    </message>
    <message>
        <source>The clinic declares no service &quot;%1&quot;.</source>
        <translation>La clínica no declara ningún servicio «%1».</translation>
    </message>
    <message>
        <source>Add it to services, or correct the code.</source>
        <translation>Añádalo a los servicios o corrija el código.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Esto no es una fecha.</translation>
    </message>
    <message>
        <source>Write it as 2026-12-24.</source>
        <translation>Escríbala como 2026-12-24.</translation>
    </message>
    <message>
        <source>The text has %1 characters; at most %2 are taken.</source>
        <translation>El texto tiene %1 caracteres; se admiten %2 como máximo.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Acórtelo.</translation>
    </message>
    <message>
        <source>The text holds an invisible control character.</source>
        <translation>El texto contiene un carácter de control invisible.</translation>
    </message>
    <message>
        <source>Type the text again instead of pasting it.</source>
        <translation>Escriba el texto de nuevo en lugar de pegarlo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind we know.</source>
        <translation>«%1» no es un tipo conocido.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Use uno de estos: %1.</translation>
    </message>
    <message>
        <source>Remove some.</source>
        <translation>Quite algunos.</translation>
    </message>
    <message>
        <source>&apos;%1&apos;</source>
        <comment>what was typed</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Try 8-5 or 8:00 AM–5:00 PM.</source>
        <translation>Pruebe 8-5 u 8:00 a. m.–5:00 p. m.</translation>
    </message>
    <message>
        <source>I could not read %1. %2</source>
        <translation>No pude leer %1. %2</translation>
    </message>
    <message>
        <source>%1 would be open for more than 24 hours.</source>
        <translation>%1 estaría abierto más de 24 horas.</translation>
    </message>
    <message>
        <source>Leave &quot;+1 day&quot; out if it closes on the same day.</source>
        <translation>Deje fuera «+1 día» si cierra el mismo día.</translation>
    </message>
    <message>
        <source>%1 would close at the minute it opens.</source>
        <translation>%1 cerraría en el mismo minuto en que abre.</translation>
    </message>
    <message>
        <source>Type 24h for the whole day.</source>
        <translation>Escriba 24h para el día entero.</translation>
    </message>
    <message>
        <source>%1 would close before it opens.</source>
        <translation>%1 cerraría antes de abrir.</translation>
    </message>
    <message>
        <source>Check AM and PM. If it closes on the next day, add &quot;+1 day&quot;.</source>
        <translation>Compruebe a. m. y p. m. Si cierra al día siguiente, añada «+1 día».</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>medianoche</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>mediodía</translation>
    </message>
    <message>
        <source>%1:%2 AM</source>
        <translation>%1:%2&#xa0;a.&#xa0;m.</translation>
    </message>
    <message>
        <source>%1:%2 PM</source>
        <translation>%1:%2&#xa0;p.&#xa0;m.</translation>
    </message>
    <message>
        <source>+1 day</source>
        <translation>+1 día</translation>
    </message>
    <message>
        <source>%1a</source>
        <extracomment>A time as short as it can be: &quot;8a&quot; is 8 AM</extracomment>
        <translation>%1&#xa0;a.&#xa0;m.</translation>
    </message>
    <message>
        <source>%1p</source>
        <translation>%1&#xa0;p.&#xa0;m.</translation>
    </message>
    <message>
        <source>The hours in %1 overlap.</source>
        <translation>Las horas de %1 se superponen.</translation>
    </message>
    <message>
        <source>There are %1 intervals; at most %2 fit a day.</source>
        <translation>Hay %1 intervalos; en un día caben %2 como máximo.</translation>
    </message>
    <message>
        <source>Join or remove some.</source>
        <translation>Una o quite algunos.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open 24 hours</source>
        <translation>Abierto 24 horas</translation>
    </message>
    <message>
        <source>24h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The schedule takes effect within 24 hours.</source>
        <translation>El horario entra en vigor en menos de 24 horas.</translation>
    </message>
    <message>
        <source>Check that every system can follow in time.</source>
        <translation>Compruebe que todos los sistemas puedan seguirlo a tiempo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is closed all week, and no override says why.</source>
        <translation>«%1» está cerrado toda la semana y ninguna excepción dice por qué.</translation>
    </message>
    <message>
        <source>Add the hours, or an override with a label that says why.</source>
        <translation>Añada las horas, o una excepción con una etiqueta que diga por qué.</translation>
    </message>
    <message>
        <source>The override is over.</source>
        <translation>La excepción ya pasó.</translation>
    </message>
    <message>
        <source>Remove it, or correct the year.</source>
        <translation>Quítela o corrija el año.</translation>
    </message>
    <message>
        <source>The override begins within 24 hours.</source>
        <translation>La excepción empieza en menos de 24 horas.</translation>
    </message>
    <message>
        <source>The override says what the week says already.</source>
        <translation>La excepción dice lo mismo que ya dice la semana.</translation>
    </message>
    <message>
        <source>Remove it, or correct its hours.</source>
        <translation>Quítela o corrija sus horas.</translation>
    </message>
    <message>
        <source>It is open for %1 min only.</source>
        <translation>Está abierto solo %1 min.</translation>
    </message>
    <message>
        <source>Check opening and closing time.</source>
        <translation>Compruebe la hora de apertura y la de cierre.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 seconds.</source>
        <translation>Elija de %1 a %2 segundos.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 years.</source>
        <translation>Elija de %1 a %2 años.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 days.</source>
        <translation>Elija de %1 a %2 días.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 es %2.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>una cadena</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be %3.</source>
        <translation>«%1» es %2; debe ser %3.</translation>
    </message>
    <message>
        <source>Write %1 there.</source>
        <translation>Escriba allí %1.</translation>
    </message>
    <message>
        <source>A system has no &quot;%1&quot;.</source>
        <translation>A un sistema le falta «%1».</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;.</source>
        <translation>Añada «%1».</translation>
    </message>
    <message>
        <source>This is %1; it must be %2.</source>
        <translation>Esto es %1; debe ser %2.</translation>
    </message>
    <message>
        <source>A system has no member &quot;%1&quot;.</source>
        <translation>Un sistema no tiene ningún miembro «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no member &quot;%2&quot;.</source>
        <translation>«%1» no tiene ningún miembro «%2».</translation>
    </message>
    <message>
        <source>Remove it; known are %1.</source>
        <translation>Quítelo; los conocidos son %1.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>¿Quiso decir «%1»?</translation>
    </message>
    <message>
        <source>A system&apos;s name has 1 to 64 characters, no slash, no control characters and no space at its ends.</source>
        <translation>El nombre de un sistema tiene de 1 a 64 caracteres, sin barra, sin caracteres de control y sin espacios en los extremos.</translation>
    </message>
    <message>
        <source>Choose a name like &quot;ThirdPartyScheduler&quot;.</source>
        <translation>Elija un nombre como «ThirdPartyScheduler».</translation>
    </message>
    <message>
        <source>Use https:, or set &quot;allowInsecure&quot;: true if this network is trusted.</source>
        <translation>Use https:, o ponga &quot;allowInsecure&quot;: true si esta red es de confianza.</translation>
    </message>
    <message>
        <source>Take it out and name it in &quot;apiKey&quot;, as env:NAME, keychain:NAME or file:PATH.</source>
        <translation>Quítela y nómbrela en &quot;apiKey&quot;, como env:NAME, keychain:NAME o file:PATH.</translation>
    </message>
    <message>
        <source>A topic has 1 to 100 characters, no slash, no space and no control characters; &quot;*&quot; alone is every topic.</source>
        <translation>Un tema tiene de 1 a 100 caracteres, sin barra, sin espacios y sin caracteres de control; «*» solo significa todos los temas.</translation>
    </message>
    <message>
        <source>Choose a name like &quot;clinicHoursUpdated&quot;.</source>
        <translation>Elija un nombre como «clinicHoursUpdated».</translation>
    </message>
    <message>
        <source>Choose a number within that range, or leave the member out.</source>
        <translation>Elija un número de ese intervalo, o deje fuera el miembro.</translation>
    </message>
    <message>
        <source>This number must be more than 0 and at most 300 seconds.</source>
        <translation>Este número debe ser mayor que 0 y de 300 segundos como máximo.</translation>
    </message>
    <message>
        <source>This number must be 0 (unlimited) to 1000000.</source>
        <translation>Este número debe ser de 0 (sin límite) a 1000000.</translation>
    </message>
    <message>
        <source>This number must be a whole 0 (unlimited) to 1000000.</source>
        <translation>Este número debe ser un entero de 0 (sin límite) a 1000000.</translation>
    </message>
    <message>
        <source>This number must be a whole 0 (never opens) to 1000000.</source>
        <translation>Este número debe ser un entero de 0 (no se abre nunca) a 1000000.</translation>
    </message>
    <message>
        <source>This number must be one of 1 to 100 in this list.</source>
        <translation>En esta lista debe haber de 1 a 100 números.</translation>
    </message>
    <message>
        <source>This number must be 0 to 604800 seconds (a week).</source>
        <translation>Este número debe ser de 0 a 604800 segundos (una semana).</translation>
    </message>
    <message>
        <source>A credential must be a reference; this looks like the credential itself.</source>
        <translation>Una credencial debe ser una referencia; esto parece la credencial misma.</translation>
    </message>
    <message>
        <source>Store it in an environment variable, in the keychain or in a file that only you can read, and write &quot;env:NAME&quot;, &quot;keychain:NAME&quot; or &quot;file:PATH&quot; here. Replace the credential where it came from: it has been written down.</source>
        <translation>Guárdela en una variable de entorno, en el llavero o en un archivo que solo usted pueda leer, y escriba aquí «env:NAME», «keychain:NAME» o «file:PATH». Cambie la credencial allí de donde vino: ha quedado escrita.</translation>
    </message>
    <message>
        <source>This reference to a credential names nothing that can exist.</source>
        <translation>Esta referencia a una credencial no nombra nada que pueda existir.</translation>
    </message>
    <message>
        <source>Write env:NAME (letters, digits, underscore), keychain:NAME or file:PATH.</source>
        <translation>Escriba env:NAME (letras, cifras, guion bajo), keychain:NAME o file:PATH.</translation>
    </message>
    <message>
        <source>Try Nov 26, 12/24–12/26 or 2nd Saturday until Mar 31.</source>
        <translation>Pruebe 26 nov, 24 dic–26 dic o 2.º sábado hasta el 31 mar.</translation>
    </message>
    <message>
        <source>I could not read &apos;%1&apos;. %2</source>
        <translation>No pude leer «%1». %2</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Termina antes de empezar.</translation>
    </message>
    <message>
        <source>Type the first day before the last.</source>
        <translation>Escriba el primer día antes que el último.</translation>
    </message>
    <message>
        <source>%1 is a %2.</source>
        <translation>El %1 es %2.</translation>
    </message>
    <message>
        <source>Check the day, or leave the weekday out.</source>
        <translation>Compruebe el día, o deje fuera el día de la semana.</translation>
    </message>
    <message>
        <source>There is no %1 %2, %3.</source>
        <translation>No existe el %2 de %1 de %3.</translation>
    </message>
    <message>
        <source>There is no month %1.</source>
        <translation>No existe el mes %1.</translation>
    </message>
    <message>
        <source>Check day and month.</source>
        <translation>Compruebe el día y el mes.</translation>
    </message>
    <message>
        <source>No such day lies between these dates.</source>
        <translation>No hay ningún día así entre estas fechas.</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Elija un final más tardío.</translation>
    </message>
    <message>
        <source>These are more than %1 dates.</source>
        <translation>Son más de %1 fechas.</translation>
    </message>
    <message>
        <source>Choose an earlier end.</source>
        <translation>Elija un final más temprano.</translation>
    </message>
    <message>
        <source>An exception lasts at most %1 days.</source>
        <translation>Una excepción dura %1 días como máximo.</translation>
    </message>
    <message>
        <source>For a lasting change, begin a new schedule.</source>
        <translation>Para un cambio duradero, empiece un horario nuevo.</translation>
    </message>
    <message>
        <source>Lockstep is being closed: nothing was changed.</source>
        <translation>Lockstep se está cerrando: no se cambió nada.</translation>
    </message>
    <message>
        <source>Start it again and repeat what you did.</source>
        <translation>Ábralo de nuevo y repita lo que hizo.</translation>
    </message>
    <message>
        <source>There is no system %1.</source>
        <translation>No hay ningún sistema %1.</translation>
    </message>
    <message>
        <source>List the systems with &apos;lockstepctl systems list&apos;.</source>
        <translation>Vea la lista de sistemas con &apos;lockstepctl systems list&apos;.</translation>
    </message>
    <message>
        <source>The store could not do what it was asked.</source>
        <translation>El almacén no pudo hacer lo que se le pidió.</translation>
    </message>
    <message>
        <source>Run &apos;lockstepctl check&apos;.</source>
        <translation>Ejecute &apos;lockstepctl check&apos;.</translation>
    </message>
    <message>
        <source>%1 is not held and its breaker is not open: changes go there.</source>
        <translation>%1 no está retenido ni tiene el cortacircuitos abierto: los cambios le llegan.</translation>
    </message>
    <message>
        <source>Test the connection to ask it something without sending a change.</source>
        <translation>Pruebe la conexión para preguntarle algo sin enviar ningún cambio.</translation>
    </message>
    <message>
        <source>There is no clinic %1.</source>
        <translation>No hay ninguna clínica %1.</translation>
    </message>
    <message>
        <source>List the clinics with &apos;lockstepctl clinics list&apos;.</source>
        <translation>Vea la lista de clínicas con &apos;lockstepctl clinics list&apos;.</translation>
    </message>
    <message>
        <source>There is no lane %1.</source>
        <translation>No hay ningún recorrido %1.</translation>
    </message>
    <message>
        <source>List the lanes with &apos;lockstepctl status --matrix&apos;.</source>
        <translation>Vea la lista de recorridos con &apos;lockstepctl status --matrix&apos;.</translation>
    </message>
    <message>
        <source>There is no attempt %1.</source>
        <translation>No hay ningún intento %1.</translation>
    </message>
    <message>
        <source>List attempts with &apos;lockstepctl history&apos;.</source>
        <translation>Vea la lista de intentos con &apos;lockstepctl history&apos;.</translation>
    </message>
    <message>
        <source>The store is locked by another program.</source>
        <translation>Otro programa tiene bloqueado el almacén.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Cierre el otro programa y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The store may not be opened by this user.</source>
        <translation>Este usuario no puede abrir el almacén.</translation>
    </message>
    <message>
        <source>Give this user read and write permission on the data folder.</source>
        <translation>Dé a este usuario permiso de lectura y escritura en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The store is read-only.</source>
        <translation>El almacén es de solo lectura.</translation>
    </message>
    <message>
        <source>Give this user write permission on the data folder.</source>
        <translation>Dé a este usuario permiso de escritura en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>El disco informó de un error.</translation>
    </message>
    <message>
        <source>Check the disk; nothing was changed.</source>
        <translation>Revise el disco; no se cambió nada.</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>El almacén está dañado.</translation>
    </message>
    <message>
        <source>Run &apos;lockstepctl check&apos;, then restore a backup.</source>
        <translation>Ejecute &apos;lockstepctl check&apos; y luego restaure un respaldo.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation>El disco está lleno; no se cambió nada.</translation>
    </message>
    <message>
        <source>Free some space on the disk of the data folder.</source>
        <translation>Libere espacio en el disco de la carpeta de datos.</translation>
    </message>
    <message>
        <source>The store&apos;s file cannot be opened.</source>
        <translation>No se puede abrir el archivo del almacén.</translation>
    </message>
    <message>
        <source>Check the data folder and its permissions.</source>
        <translation>Revise la carpeta de datos y sus permisos.</translation>
    </message>
    <message>
        <source>The file is not a Lockstep store.</source>
        <translation>El archivo no es un almacén de Lockstep.</translation>
    </message>
    <message>
        <source>Choose another data folder, or restore a backup.</source>
        <translation>Elija otra carpeta de datos o restaure un respaldo.</translation>
    </message>
    <message>
        <source>Run &apos;lockstepctl check&apos;; if it finds nothing, please report this.</source>
        <translation>Ejecute &apos;lockstepctl check&apos;; si no encuentra nada, avísenos de este error.</translation>
    </message>
    <message>
        <source>The store cannot be used safely: %1 stays %2.</source>
        <translation>El almacén no se puede usar de forma segura: %1 sigue en %2.</translation>
    </message>
    <message>
        <source>Put the data folder on a local disk.</source>
        <translation>Ponga la carpeta de datos en un disco local.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta de datos %1.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to with --data.</source>
        <translation>Elija con --data una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>The data folder %1 may not be written to.</source>
        <translation>No se puede escribir en la carpeta de datos %1.</translation>
    </message>
    <message>
        <source>Give this user write permission on it, or choose another folder with --data.</source>
        <translation>Dé a este usuario permiso de escritura en ella, o elija otra carpeta con --data.</translation>
    </message>
    <message>
        <source>There is no store in %1 yet.</source>
        <translation>Todavía no hay ningún almacén en %1.</translation>
    </message>
    <message>
        <source>Import clinics or systems first, or name the right folder with --data.</source>
        <translation>Importe primero clínicas o sistemas, o nombre la carpeta correcta con --data.</translation>
    </message>
    <message>
        <source>The data folder lies on a network file system (%1), where SQLite is not safe.</source>
        <translation>La carpeta de datos está en un sistema de archivos de red (%1), donde SQLite no es seguro.</translation>
    </message>
    <message>
        <source>Use a local folder, or PostgreSQL with --store when many work together.</source>
        <translation>Use una carpeta local, o PostgreSQL con --store cuando trabajen muchos a la vez.</translation>
    </message>
    <message>
        <source>The data folder %1 belongs to another user.</source>
        <translation>La carpeta de datos %1 pertenece a otro usuario.</translation>
    </message>
    <message>
        <source>Choose a folder of your own with --data.</source>
        <translation>Elija con --data una carpeta suya.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link.</source>
        <translation>%1 es un enlace simbólico.</translation>
    </message>
    <message>
        <source>Put the file itself in the data folder.</source>
        <translation>Ponga el archivo mismo en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The lock file in %1 cannot be opened.</source>
        <translation>No se puede abrir el archivo de bloqueo de %1.</translation>
    </message>
    <message>
        <source>Another Lockstep works on this store (%1).</source>
        <translation>Otro Lockstep trabaja con este almacén (%1).</translation>
    </message>
    <message>
        <source>Close it, or use another data folder; many work together on PostgreSQL.</source>
        <translation>Ciérrelo o use otra carpeta de datos; con PostgreSQL pueden trabajar muchos a la vez.</translation>
    </message>
    <message>
        <source>Choose another backup; the store was not changed.</source>
        <translation>Elija otro respaldo; el almacén no se cambió.</translation>
    </message>
    <message>
        <source>The backup could not be copied into the data folder.</source>
        <translation>El respaldo no se pudo copiar a la carpeta de datos.</translation>
    </message>
    <message>
        <source>See whether it may be read and there is room; the store was not changed.</source>
        <translation>Compruebe que se puede leer y que hay espacio; el almacén no se cambió.</translation>
    </message>
    <message>
        <source>The store cannot be moved to %1.</source>
        <translation>El almacén no se puede mover a %1.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No hay ningún archivo %1.</translation>
    </message>
    <message>
        <source>The backup did not pass its check.</source>
        <translation>El respaldo no pasó su comprobación.</translation>
    </message>
    <message>
        <source>The file is no backup of Lockstep.</source>
        <translation>El archivo no es un respaldo de Lockstep.</translation>
    </message>
    <message>
        <source>Another restore is under way in this data folder.</source>
        <translation>Hay otra restauración en curso en esta carpeta de datos.</translation>
    </message>
    <message>
        <source>Start the console once: it ends that restore.</source>
        <translation>Abra la consola una vez: así termina esa restauración.</translation>
    </message>
    <message>
        <source>The restored store cannot be put in its place.</source>
        <translation>El almacén restaurado no se puede poner en su lugar.</translation>
    </message>
    <message>
        <source>Give this user write permission on the data folder, then start again.</source>
        <translation>Dé a este usuario permiso de escritura en la carpeta de datos y abra de nuevo.</translation>
    </message>
    <message>
        <source>The store could not be checked. Nothing is known to be wrong with it, and nothing was changed.</source>
        <translation>No se pudo comprobar el almacén. No se sabe de nada que esté mal en él, y no se cambió nada.</translation>
    </message>
    <message>
        <source>See whether the disk of the data folder is well and may be read, then start again.</source>
        <translation>Compruebe que el disco de la carpeta de datos está bien y se puede leer, y abra de nuevo.</translation>
    </message>
    <message>
        <source>The file lockstep.db in the data folder is another program&apos;s database.</source>
        <translation>El archivo lockstep.db de la carpeta de datos es la base de datos de otro programa.</translation>
    </message>
    <message>
        <source>Choose another data folder with --data.</source>
        <translation>Elija otra carpeta de datos con --data.</translation>
    </message>
    <message>
        <source>The store was made by a newer Lockstep (schema %1; this program knows %2).</source>
        <translation>El almacén lo hizo un Lockstep más nuevo (esquema %1; este programa conoce el %2).</translation>
    </message>
    <message>
        <source>Update this program. The store was not changed.</source>
        <translation>Actualice este programa. El almacén no se cambió.</translation>
    </message>
    <message>
        <source>A migration is missing.</source>
        <translation>Falta una migración.</translation>
    </message>
    <message>
        <source>%1 It was moved, whole, to %2.</source>
        <translation>%1 Se movió entero a %2.</translation>
    </message>
    <message>
        <source>There is no backup. Starting again begins with an empty store; keep the quarantined files for salvage.</source>
        <translation>No hay ningun respaldo. Al abrir de nuevo se empieza con un almacén vacío; conserve los archivos en cuarentena para rescatar lo que se pueda.</translation>
    </message>
    <message>
        <source>Start again to go on from the backup %1; everything will be compared and sent again.</source>
        <translation>Abra de nuevo para seguir desde el respaldo %1; todo se comparará y se enviará otra vez.</translation>
    </message>
    <message>
        <source>The store is gone from %1, but backups of it are there.</source>
        <translation>El almacén ya no está en %1, pero hay respaldos de él.</translation>
    </message>
    <message>
        <source>Bring one back with &apos;lockstepctl restore %1&apos;, or move the folder backups away to begin with an empty store.</source>
        <translation>Recupere uno con &apos;lockstepctl restore %1&apos;, o quite de ahí la carpeta backups para empezar con un almacén vacío.</translation>
    </message>
    <message>
        <source>The store is an empty file, though backups of it are there.</source>
        <translation>El almacén es un archivo vacío, aunque hay respaldos de él.</translation>
    </message>
    <message>
        <source>The store cannot be made in %1.</source>
        <translation>No se puede crear el almacén en %1.</translation>
    </message>
    <message>
        <source>The copy did not pass its check.</source>
        <translation>La copia no pasó su comprobación.</translation>
    </message>
    <message>
        <source>Less than 64 MiB are free on the disk of the data folder. Nothing is sent or changed until there is room.</source>
        <translation>Quedan menos de 64 MiB libres en el disco de la carpeta de datos. No se envía ni se cambia nada hasta que haya espacio.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then start again.</source>
        <translation>Libere espacio en ese disco y abra de nuevo.</translation>
    </message>
    <message>
        <source>The store has an older schema and has not been opened by this program yet.</source>
        <translation>El almacén tiene un esquema anterior y este programa todavía no lo ha abierto.</translation>
    </message>
    <message>
        <source>Start the console or &apos;lockstepctl run --for 0&apos; once.</source>
        <translation>Abra la consola o ejecute &apos;lockstepctl run --for 0&apos; una vez.</translation>
    </message>
    <message>
        <source>The backup cannot be written to %1.</source>
        <translation>El respaldo no se puede escribir en %1.</translation>
    </message>
    <message>
        <source>%1 saved revision %2 at %3, after the revision %4 that you changed.</source>
        <translation>%1 guardó la revisión %2 a las %3, después de la revisión %4 que usted cambió.</translation>
    </message>
    <message>
        <source>Read the newest state, apply your change to it, and save again.</source>
        <translation>Lea el estado más nuevo, aplíquele su cambio y guarde de nuevo.</translation>
    </message>
    <message>
        <source>There is no group %1.</source>
        <translation>No hay ningún grupo %1.</translation>
    </message>
    <message>
        <source>List the groups with &apos;lockstepctl failures&apos;.</source>
        <translation>Vea la lista de grupos con &apos;lockstepctl failures&apos;.</translation>
    </message>
    <message>
        <source>A discard needs a reason.</source>
        <translation>Para descartar hace falta un motivo.</translation>
    </message>
    <message>
        <source>Say in a few words why this need not be sent.</source>
        <translation>Diga en pocas palabras por qué no hace falta enviarlo.</translation>
    </message>
    <message>
        <source>This program has no adapter &quot;%1&quot;.</source>
        <translation>Este programa no tiene ningún adaptador «%1».</translation>
    </message>
    <message>
        <source>Known adapters: %1.</source>
        <translation>Adaptadores conocidos: %1.</translation>
    </message>
    <message>
        <source>an object of strings</source>
        <translation>un objeto de cadenas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>«%1» debe ser %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;.</source>
        <translation>«%1» no puede ser «%2».</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Elija uno de %1.</translation>
    </message>
    <message>
        <source>The adapter &quot;%1&quot; has no setting &quot;%2&quot;.</source>
        <translation>El adaptador «%1» no tiene ningún ajuste «%2».</translation>
    </message>
    <message>
        <source>A system must be an object.</source>
        <translation>Un sistema debe ser un objeto.</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: …, &quot;adapter&quot;: …, &quot;endpoint&quot;: …} there.</source>
        <translation>Escriba allí {&quot;name&quot;: …, &quot;adapter&quot;: …, &quot;endpoint&quot;: …}.</translation>
    </message>
    <message>
        <source>The config file has no member &quot;%1&quot;.</source>
        <translation>El archivo de configuración no tiene ningún miembro «%1».</translation>
    </message>
    <message>
        <source>Its only member is &quot;systems&quot;.</source>
        <translation>Su único miembro es &quot;systems&quot;.</translation>
    </message>
    <message>
        <source>A config file is an object with a list &quot;systems&quot;.</source>
        <translation>Un archivo de configuración es un objeto con una lista &quot;systems&quot;.</translation>
    </message>
    <message>
        <source>Write {&quot;systems&quot;: [ … ]}.</source>
        <translation>Escriba {&quot;systems&quot;: [ … ]}.</translation>
    </message>
    <message>
        <source>Two systems of this file are called &quot;%1&quot;.</source>
        <translation>Dos sistemas de este archivo se llaman «%1».</translation>
    </message>
    <message>
        <source>Give each system a name of its own.</source>
        <translation>Dé a cada sistema un nombre propio.</translation>
    </message>
    <message>
        <source>%1 is not known to have drifted.</source>
        <translation>No consta que %1 se haya desviado.</translation>
    </message>
    <message>
        <source>Check it again: &apos;lockstepctl verify --system %1&apos;.</source>
        <translation>Compruébelo de nuevo: &apos;lockstepctl verify --system %1&apos;.</translation>
    </message>
    <message>
        <source>Letting a difference be needs a reason.</source>
        <translation>Para dejar estar una diferencia hace falta un motivo.</translation>
    </message>
    <message>
        <source>Say in a few words why it may stay like that.</source>
        <translation>Diga en pocas palabras por qué puede quedarse así.</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>No se llegó a este paso.</translation>
    </message>
    <message>
        <source>The name cannot be found (DNS).</source>
        <translation>El nombre no se encuentra (DNS).</translation>
    </message>
    <message>
        <source>Nothing accepts connections there.</source>
        <translation>Nada acepta conexiones allí.</translation>
    </message>
    <message>
        <source>The address cannot be reached over the network.</source>
        <translation>No se puede llegar a la dirección por la red.</translation>
    </message>
    <message>
        <source>Their certificate or our TLS was refused: expired, another name, an unknown authority, or a client certificate they do not know.</source>
        <translation>Se rechazó su certificado o nuestro TLS: caducado, con otro nombre, de una autoridad desconocida, o un certificado de cliente que no conocen.</translation>
    </message>
    <message>
        <source>There was no answer within the time allowed.</source>
        <translation>No hubo respuesta dentro del tiempo permitido.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>La conexión se cortó antes de que la respuesta estuviera completa.</translation>
    </message>
    <message>
        <source>The answer is not HTTP as we know it.</source>
        <translation>La respuesta no es HTTP tal como lo conocemos.</translation>
    </message>
    <message>
        <source>The answer is larger than we accept.</source>
        <translation>La respuesta es mayor de lo que aceptamos.</translation>
    </message>
    <message>
        <source>The address is one that may never be contacted.</source>
        <translation>Es una dirección con la que nunca se puede contactar.</translation>
    </message>
    <message>
        <source>The address, a header or the credential may not be sent as it is.</source>
        <translation>La dirección, un encabezado o la credencial no se pueden enviar tal como están.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La solicitud es demasiado grande.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>La prueba se detuvo.</translation>
    </message>
    <message>
        <source>It worked.</source>
        <translation>Funcionó.</translation>
    </message>
    <message>
        <source>The certificate is trusted.</source>
        <translation>El certificado es de confianza.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is trusted; it expires on %1, in %n days.</source>
        <translation>
            <numerusform>El certificado es de confianza; caduca el %1, en %n día.</numerusform>
            <numerusform>El certificado es de confianza; caduca el %1, en %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Búsqueda del nombre</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Conectado a %1.</translation>
    </message>
    <message>
        <source>The address is http: nothing is encrypted.</source>
        <translation>La dirección es http: nada se cifra.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>They refused our sign-in (%1): check the credential.</source>
        <translation>Rechazaron nuestra credencial (%1): revísela.</translation>
    </message>
    <message>
        <source>They answered %1 and did not refuse our sign-in.</source>
        <translation>Respondieron %1 y no rechazaron nuestra credencial.</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>step of a connection test</comment>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>No read-back address is set.</source>
        <translation>No hay ninguna dirección de lectura de vuelta.</translation>
    </message>
    <message>
        <source>They do not know the clinic we made up, as it should be.</source>
        <translation>No conocen la clínica que inventamos, como debe ser.</translation>
    </message>
    <message>
        <source>They answered the question (%1).</source>
        <translation>Respondieron a la pregunta (%1).</translation>
    </message>
    <message>
        <source>They did not answer the question (%1).</source>
        <translation>No respondieron a la pregunta (%1).</translation>
    </message>
    <message>
        <source>This is not the name of an HTTP header.</source>
        <translation>Este no es el nombre de un encabezado HTTP.</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens, e.g. X-Clinic-Group.</source>
        <translation>Use letras, cifras y guiones, por ejemplo X-Clinic-Group.</translation>
    </message>
    <message>
        <source>Extra headers are an object of name to text.</source>
        <translation>Los encabezados adicionales son un objeto de nombre y texto.</translation>
    </message>
    <message>
        <source>Write them as {&quot;X-Clinic-Group&quot;: &quot;north&quot;}.</source>
        <translation>Escríbalos como {&quot;X-Clinic-Group&quot;: &quot;north&quot;}.</translation>
    </message>
    <message>
        <source>Lockstep or HTTP itself sets this header.</source>
        <translation>Este encabezado lo ponen Lockstep o el propio HTTP.</translation>
    </message>
    <message>
        <source>Leave it out; a credential belongs into &quot;apiKey&quot; and &quot;apiKeyHeader&quot;.</source>
        <translation>Déjelo fuera; una credencial va en &quot;apiKey&quot; y &quot;apiKeyHeader&quot;.</translation>
    </message>
    <message>
        <source>A header&apos;s value is text of visible ASCII characters and spaces, at most 8 KiB.</source>
        <translation>El valor de un encabezado es un texto de caracteres ASCII visibles y espacios, de 8 KiB como máximo.</translation>
    </message>
    <message>
        <source>Remove line breaks, control and other characters.</source>
        <translation>Quite los saltos de línea, los caracteres de control y otros.</translation>
    </message>
    <message>
        <source>All headers together are larger than 16 KiB.</source>
        <translation>Todos los encabezados juntos superan los 16 KiB.</translation>
    </message>
    <message>
        <source>Shorten them.</source>
        <translation>Acórtelos.</translation>
    </message>
    <message>
        <source>Use x-api-key, Authorization, or the name that the system&apos;s documentation gives.</source>
        <translation>Use x-api-key, Authorization o el nombre que dé la documentación del sistema.</translation>
    </message>
    <message>
        <source>The address holds a character that an address may not hold.</source>
        <translation>La dirección contiene un carácter que una dirección no puede contener.</translation>
    </message>
    <message>
        <source>Remove blanks and control characters and percent-encode the rest.</source>
        <translation>Quite los espacios y los caracteres de control, y codifique el resto con porcentajes.</translation>
    </message>
    <message>
        <source>Only https: addresses (and http: ones on this computer) are contacted.</source>
        <translation>Solo se contacta con direcciones https: (y http: en este equipo).</translation>
    </message>
    <message>
        <source>Write the address as https://host/path.</source>
        <translation>Escriba la dirección como https://host/path.</translation>
    </message>
    <message>
        <source>The address holds a user name or password.</source>
        <translation>La dirección contiene un nombre de usuario o una contraseña.</translation>
    </message>
    <message>
        <source>Take it out and set &quot;apiKey&quot; to a reference.</source>
        <translation>Quítelos y ponga una referencia en &quot;apiKey&quot;.</translation>
    </message>
    <message>
        <source>The address holds a fragment (#…), which is never sent.</source>
        <translation>La dirección contiene un fragmento (#…), que nunca se envía.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Quítelo.</translation>
    </message>
    <message>
        <source>The address has no host.</source>
        <translation>La dirección no tiene servidor.</translation>
    </message>
    <message>
        <source>The host is not written in ASCII.</source>
        <translation>El servidor no está escrito en ASCII.</translation>
    </message>
    <message>
        <source>Write the host in its xn-- form.</source>
        <translation>Escriba el servidor en su forma xn--.</translation>
    </message>
    <message>
        <source>The host is neither a name nor an IP address in its usual form.</source>
        <translation>El servidor no es un nombre ni una dirección IP en su forma habitual.</translation>
    </message>
    <message>
        <source>Write an IP address as four decimal numbers or as IPv6 in brackets.</source>
        <translation>Escriba la dirección IP como cuatro números decimales, o como IPv6 entre corchetes.</translation>
    </message>
    <message>
        <source>The host ends with a dot.</source>
        <translation>El nombre del servidor termina en un punto.</translation>
    </message>
    <message>
        <source>Take the dot out.</source>
        <translation>Quite el punto.</translation>
    </message>
    <message>
        <source>The port is not a number from 1 to 65535.</source>
        <translation>El puerto no es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>Correct the port.</source>
        <translation>Corrija el puerto.</translation>
    </message>
    <message>
        <source>http: to another computer is not encrypted.</source>
        <translation>http: hacia otro equipo no va cifrado.</translation>
    </message>
    <message>
        <source>Use https:, or set &quot;allowInsecure&quot;: true if there is no other way.</source>
        <translation>Use https:, o ponga &quot;allowInsecure&quot;: true si no hay otro modo.</translation>
    </message>
    <message>
        <source>The address is link-local, multicast, reserved or a metadata address, which is never contacted.</source>
        <translation>La dirección es de enlace local, de multidifusión, reservada o de metadatos, y con esas nunca se contacta.</translation>
    </message>
    <message>
        <source>Give the address of the system itself.</source>
        <translation>Dé la dirección del sistema mismo.</translation>
    </message>
    <message>
        <source>The address holds a credential in its query.</source>
        <translation>La dirección contiene una credencial en su consulta.</translation>
    </message>
    <message>
        <source>The method is one of POST, PUT and PATCH.</source>
        <translation>El método es POST, PUT o PATCH.</translation>
    </message>
    <message>
        <source>Use what the system&apos;s documentation asks for, else POST.</source>
        <translation>Use lo que pida la documentación del sistema; si no, POST.</translation>
    </message>
    <message>
        <source>There is no such file, or it may not be read.</source>
        <translation>Ese archivo no existe, o no se puede leer.</translation>
    </message>
    <message>
        <source>Give the absolute path of a PEM file on this computer.</source>
        <translation>Dé la ruta absoluta de un archivo PEM de este equipo.</translation>
    </message>
    <message>
        <source>Others on this computer may read this private key.</source>
        <translation>Otros usuarios de este equipo pueden leer esta clave privada.</translation>
    </message>
    <message>
        <source>Make it readable by its owner only (chmod 600).</source>
        <translation>Haga que solo su dueño la pueda leer (chmod 600).</translation>
    </message>
    <message>
        <source>A client certificate and its private key belong together.</source>
        <translation>Un certificado de cliente y su clave privada van juntos.</translation>
    </message>
    <message>
        <source>Give both files, or neither.</source>
        <translation>Dé los dos archivos, o ninguno.</translation>
    </message>
    <message>
        <source>REST scheduler</source>
        <translation>Planificador REST</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>The HTTP method of an update.</source>
        <translation>El método HTTP de una actualización.</translation>
    </message>
    <message>
        <source>Credential header</source>
        <translation>Encabezado de la credencial</translation>
    </message>
    <message>
        <source>The header that carries the credential.</source>
        <translation>El encabezado que lleva la credencial.</translation>
    </message>
    <message>
        <source>Read-back address</source>
        <translation>Dirección de lectura de vuelta</translation>
    </message>
    <message>
        <source>Where the hours they hold can be read, with {id} for the clinic; verifying needs it.</source>
        <translation>Donde se puede leer el horario que tienen, con {id} por la clínica; hace falta para comprobarlo.</translation>
    </message>
    <message>
        <source>Extra headers</source>
        <translation>Encabezados adicionales</translation>
    </message>
    <message>
        <source>Sent with every request; never a place for a credential.</source>
        <translation>Se envían con cada solicitud; nunca son lugar para una credencial.</translation>
    </message>
    <message>
        <source>Private CA</source>
        <translation>CA privada</translation>
    </message>
    <message>
        <source>PEM file of the authority that signed their certificate, in place of the usual ones.</source>
        <translation>Archivo PEM de la autoridad que firmó su certificado, en lugar de las habituales.</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>PEM file with which we identify ourselves, where they ask for it.</source>
        <translation>Archivo PEM con el que nos identificamos, si lo piden.</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Clave de cliente</translation>
    </message>
    <message>
        <source>PEM file of the private key, readable by its owner only.</source>
        <translation>Archivo PEM de la clave privada, que solo su dueño puede leer.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>A day with its weekday, in the letters of QLocale::toString</extracomment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This release keeps its store in SQLite, in the data folder; it cannot open another one.</source>
        <translation>Esta versión guarda sus datos en SQLite, en la carpeta de datos; no puede abrir otro almacén.</translation>
    </message>
    <message>
        <source>Leave --store and LOCKSTEP_STORE out; choose the folder with --data.</source>
        <translation>Deje fuera --store y LOCKSTEP_STORE; elija la carpeta con --data.</translation>
    </message>
    <message>
        <source>The actor&apos;s name must have 1 to 100 printable characters.</source>
        <translation>El nombre de quien actúa debe tener de 1 a 100 caracteres imprimibles.</translation>
    </message>
    <message>
        <source>Give another one with --actor.</source>
        <translation>Dé otro con --actor.</translation>
    </message>
    <message>
        <source>There is no room for a temporary folder.</source>
        <translation>No hay espacio para una carpeta temporal.</translation>
    </message>
    <message>
        <source>Free some space in the folder for temporary files.</source>
        <translation>Libere espacio en la carpeta de archivos temporales.</translation>
    </message>
    <message>
        <source>The keychain has no entry &quot;%1&quot; of Lockstep.</source>
        <translation>El llavero no tiene ninguna entrada «%1» de Lockstep.</translation>
    </message>
    <message>
        <source>Store it: lockstepctl keychain set %1</source>
        <translation>Guárdela: lockstepctl keychain set %1</translation>
    </message>
    <message>
        <source>The keychain does not give &quot;%1&quot; out.</source>
        <translation>El llavero no entrega «%1».</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow this program to read the entry.</source>
        <translation>Desbloquee el llavero y permita que este programa lea la entrada.</translation>
    </message>
    <message>
        <source>No keychain answers here, so &quot;keychain:%1&quot; names nothing.</source>
        <translation>Aquí no responde ningún llavero, así que «keychain:%1» no nombra nada.</translation>
    </message>
    <message>
        <source>Start a Secret Service (GNOME Keyring, KWallet, KeePassXC), or use file:PATH (a file of your own, mode 0600) or env:NAME, as servers do.</source>
        <translation>Inicie un Secret Service (GNOME Keyring, KWallet, KeePassXC), o use file:PATH (un archivo suyo, modo 0600) o env:NAME, como hacen los servidores.</translation>
    </message>
    <message>
        <source>The keychain could not be asked for &quot;%1&quot;.</source>
        <translation>No se pudo pedir «%1» al llavero.</translation>
    </message>
    <message>
        <source>See whether a Secret Service (GNOME Keyring, KWallet, KeePassXC) runs here and is unlocked, or use file:PATH (a file of your own, mode 0600) or env:NAME.</source>
        <translation>Compruebe que un Secret Service (GNOME Keyring, KWallet, KeePassXC) funciona aquí y está desbloqueado, o use file:PATH (un archivo suyo, modo 0600) o env:NAME.</translation>
    </message>
    <message>
        <source>The keychain did not answer when it was asked for &quot;%1&quot;.</source>
        <translation>El llavero no respondió cuando se le pidió «%1».</translation>
    </message>
    <message>
        <source>Unlock it, then resume the system.</source>
        <translation>Desbloquéelo y luego reanude el sistema.</translation>
    </message>
    <message>
        <source>The sandbox cannot listen on port %1 of this computer.</source>
        <translation>El entorno de prueba no puede escuchar en el puerto %1 de este equipo.</translation>
    </message>
    <message>
        <source>Choose another --port-base, or leave it out to take free ports.</source>
        <translation>Elija otro --port-base, o déjelo fuera para usar puertos libres.</translation>
    </message>
    <message>
        <source>The credential file %1 is not a regular file.</source>
        <translation>El archivo de credencial %1 no es un archivo normal.</translation>
    </message>
    <message>
        <source>The credential file %1 belongs to another user.</source>
        <translation>El archivo de credencial %1 pertenece a otro usuario.</translation>
    </message>
    <message>
        <source>The credential file %1 can be read or changed by other users.</source>
        <translation>Otros usuarios pueden leer o cambiar el archivo de credencial %1.</translation>
    </message>
    <message>
        <source>The credential file %1 is larger than any credential.</source>
        <translation>El archivo de credencial %1 es más grande que cualquier credencial.</translation>
    </message>
    <message>
        <source>The credential file %1 is a symbolic link.</source>
        <translation>El archivo de credencial %1 es un enlace simbólico.</translation>
    </message>
    <message>
        <source>The credential file %1 cannot be opened.</source>
        <translation>No se puede abrir el archivo de credencial %1.</translation>
    </message>
    <message>
        <source>Put the credential alone into that file, owned by you, mode 0600.</source>
        <translation>Ponga solo la credencial en ese archivo, que sea suyo y con modo 0600.</translation>
    </message>
    <message>
        <source>The credential file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de credencial %1.</translation>
    </message>
    <message>
        <source>Check the disk it lies on.</source>
        <translation>Revise el disco en que está.</translation>
    </message>
    <message>
        <source>Run: chmod 600 &apos;%1&apos;</source>
        <translation>Ejecute: chmod 600 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The credential file %1 is empty.</source>
        <translation>El archivo de credencial %1 está vacío.</translation>
    </message>
    <message>
        <source>Put the credential alone into that file.</source>
        <translation>Ponga solo la credencial en ese archivo.</translation>
    </message>
    <message>
        <source>This is not a reference to a credential.</source>
        <translation>Esto no es una referencia a una credencial.</translation>
    </message>
    <message>
        <source>Write env:NAME, keychain:NAME or file:PATH.</source>
        <translation>Escriba env:NAME, keychain:NAME o file:PATH.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set for this program.</source>
        <translation>La variable de entorno %1 no está definida para este programa.</translation>
    </message>
    <message>
        <source>Set it where this program is started: export %1=…</source>
        <translation>Defínala donde se inicia este programa: export %1=…</translation>
    </message>
    <message>
        <source>checked for drift</source>
        <translation>buscó diferencias</translation>
    </message>
    <message>
        <source>%1 checked what %2 holds</source>
        <translation>%1 comprobó lo que tiene %2</translation>
    </message>
    <message>
        <source>cancelled a check</source>
        <translation>canceló una comprobación</translation>
    </message>
    <message>
        <source>%1 cancelled the check %2</source>
        <translation>%1 canceló la comprobación %2</translation>
    </message>
    <message>
        <source>let a difference be</source>
        <translation>dejó estar una diferencia</translation>
    </message>
    <message>
        <source>%1 let the difference of %2 be</source>
        <translation>%1 dejó estar la diferencia de %2</translation>
    </message>
    <message>
        <source>minds a difference again</source>
        <translation>volvió a atender una diferencia</translation>
    </message>
    <message>
        <source>%1 minds the difference of %2 again</source>
        <translation>%1 volvió a atender la diferencia de %2</translation>
    </message>
    <message>
        <source>noted something on a failure</source>
        <translation>anotó un error</translation>
    </message>
    <message>
        <source>%1 noted something on %2</source>
        <translation>%1 anotó algo sobre %2</translation>
    </message>
    <message>
        <source>tried one change</source>
        <translation>probó un cambio</translation>
    </message>
    <message>
        <source>%1 tried one change on %2</source>
        <translation>%1 probó un cambio en %2</translation>
    </message>
    <message>
        <source>closed the breaker</source>
        <translation>cerró el cortacircuitos</translation>
    </message>
    <message>
        <source>%1 closed the breaker of %2</source>
        <translation>%1 cerró el cortacircuitos de %2</translation>
    </message>
    <message>
        <source>clinics</source>
        <translation>clínicas</translation>
    </message>
    <message>
        <source>store</source>
        <translation>almacén</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was done, when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2, not equal: %3</source>
        <translation>%1 de %2, no iguales: %3</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <translation>%1: nada</translation>
    </message>
    <message>
        <source>Not refused on reading; a write was not tried.</source>
        <translation>No la rechazaron al leer; no se probó ningún envío.</translation>
    </message>
    <message>
        <source>%1 to %2 hours</source>
        <translation>de %1 a %2 horas</translation>
    </message>
    <message>
        <source>Choose %1 to %2 hours.</source>
        <translation>Elija de %1 a %2 horas.</translation>
    </message>
    <message>
        <source>The web address uses http: to another computer: anybody on the way could read and change what is sent.</source>
        <translation>La dirección usa http: hacia otro equipo: cualquiera en el camino podría leer y cambiar lo que se envía.</translation>
    </message>
    <message>
        <source>The web address carries a credential, where logs and proxies would see it.</source>
        <translation>La dirección lleva una credencial, donde la verían los registros y los proxies.</translation>
    </message>
    <message>
        <source>Check the web address of %1, or create the record there, then retry.</source>
        <translation>Revise la dirección de %1, o cree allí el registro, y reintente.</translation>
    </message>
    <message>
        <source>%1 has removed this address for good (%2).</source>
        <translation>%1 eliminó esta dirección para siempre (%2).</translation>
    </message>
    <message>
        <source>Check that the web address of %1 is right and what stands between it and us.</source>
        <translation>Compruebe que la dirección de %1 es correcta y qué hay entre ambos.</translation>
    </message>
    <message>
        <source>Check that the web address of %1 is right.</source>
        <translation>Compruebe que la dirección de %1 es correcta.</translation>
    </message>
    <message>
        <source>Check the web address&apos;s spelling and this computer&apos;s network.</source>
        <translation>Compruebe cómo está escrita la dirección y la red de este equipo.</translation>
    </message>
    <message>
        <source>Give %1 a web address that is not link-local, multicast or a metadata address.</source>
        <translation>Dé a %1 una dirección que no sea de enlace local, de multidifusión ni de metadatos.</translation>
    </message>
    <message>
        <source>Correct the headers or the web address in the settings of %1, then retry.</source>
        <translation>Corrija los encabezados o la dirección en los ajustes de %1 y reintente.</translation>
    </message>
    <message>
        <source>Sends the hours over the web, as JSON.</source>
        <translation>Envía el horario por la web, como JSON.</translation>
    </message>
    <message>
        <source>Change web address</source>
        <translation>Cambiar la dirección</translation>
    </message>
    <message>
        <source>the web address is changed</source>
        <translation>se cambie la dirección</translation>
    </message>
    <message>
        <source>address gone</source>
        <translation>dirección eliminada</translation>
    </message>
    <message>
        <source>Check the credential of %1, then retry.</source>
        <translation>Revise la credencial de %1 y luego reintente.</translation>
    </message>
    <message>
        <source>Ask the people who run %1 for the new address, change it, then retry.</source>
        <translation>Pida la nueva dirección a quienes operan %1, cámbiela y reintente.</translation>
    </message>
    <message>
        <source>Lockstep tries again by itself; lower the rate limit of %1 if this happens often.</source>
        <translation>Lockstep lo intenta de nuevo por sí solo; si ocurre a menudo, baje el límite de envíos de %1.</translation>
    </message>
    <message>
        <source>Lockstep tries again by itself; nothing to do.</source>
        <translation>Lockstep lo intenta de nuevo por sí solo; no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Set the web address of %1 to where it really lives, then retry.</source>
        <translation>Ponga como dirección web de %1 la que realmente tiene y reintente.</translation>
    </message>
    <message>
        <source>Check the web address&apos;s port; Lockstep tries again by itself.</source>
        <translation>Revise el puerto de la dirección web; Lockstep lo intenta de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network; Lockstep tries again by itself.</source>
        <translation>Revise la red de esta computadora; Lockstep lo intenta de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>Have %1 mend its certificate, or give its private CA in the settings, then retry.</source>
        <translation>Pida a %1 que corrija su certificado, o indique su CA privada en los ajustes, y reintente.</translation>
    </message>
    <message>
        <source>Lockstep tries again by itself; raise the timeout of %1 if it is known to be slow.</source>
        <translation>Lockstep lo intenta de nuevo por sí solo; suba el tiempo límite de %1 si se sabe que es lento.</translation>
    </message>
    <message>
        <source>Lockstep tries again by itself.</source>
        <translation>Lockstep lo intenta de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>Set what its reference names (an environment variable, a keychain entry or a file), then retry.</source>
        <translation>Defina lo que nombra su referencia (una variable de entorno, una entrada del llavero o un archivo) y reintente.</translation>
    </message>
    <message>
        <source>%1 has accepted nothing for this clinic yet; all of this is new:</source>
        <translation>%1 todavía no ha aceptado nada de esta clínica; todo esto es nuevo:</translation>
    </message>
    <message>
        <source>Read-back: %1</source>
        <translation>Lectura de vuelta: %1</translation>
    </message>
    <message>
        <source>system</source>
        <comment>key of a filter</comment>
        <translation>sistema</translation>
    </message>
    <message>
        <source>status</source>
        <comment>key of a filter</comment>
        <translation>estado</translation>
    </message>
    <message>
        <source>clinic</source>
        <comment>key of a filter</comment>
        <translation>clínica</translation>
    </message>
    <message>
        <source>event</source>
        <comment>key of a filter</comment>
        <translation>evento</translation>
    </message>
    <message>
        <source>topic</source>
        <comment>key of a filter</comment>
        <translation>tema</translation>
    </message>
    <message>
        <source>ready to send</source>
        <translation>listo para enviar</translation>
    </message>
    <message>
        <source>Retry %1 · %2: %3</source>
        <translation>Reintentar %1 · %2: %3</translation>
    </message>
    <message>
        <source>%1 not equal</source>
        <translation>%1 distintos</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Todos iguales</translation>
    </message>
    <message>
        <source>%1 failed again</source>
        <translation>%1 fallaron de nuevo</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1 sin enviar</translation>
    </message>
    <message>
        <source>All in lockstep</source>
        <translation>Todos sincronizados</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Probar de nuevo ahora</translation>
    </message>
    <message>
        <source>1 change is tried again now.</source>
        <translation>1 cambio se intenta otra vez ahora.</translation>
    </message>
    <message>
        <source>%1 changes are tried again now.</source>
        <translation>%1 cambios se intentan otra vez ahora.</translation>
    </message>
    <message>
        <source>Until then one change is tried now and then, next at %1; the others wait.</source>
        <translation>Hasta entonces se intenta un cambio de vez en cuando (próximo: %1); los demás esperan.</translation>
    </message>
    <message>
        <source>Nothing is tried by itself until then.</source>
        <translation>Hasta entonces no se intenta nada automáticamente.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>status, cause</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last failure: %1 at %2 (%3)</source>
        <translation>Último error: %1 en %2 (%3)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, discarded by %2 at %3.</source>
        <translation>%1, descartado por %2 (%3).</translation>
    </message>
    <message>
        <source>%1, mended by a retry at %2.</source>
        <translation>%1, corregido con un reintento (%2).</translation>
    </message>
    <message>
        <source>%1, mended by an edit at %2.</source>
        <translation>%1, corregido con un cambio (%2).</translation>
    </message>
    <message>
        <source>%1, mended by an automatic retry at %2.</source>
        <translation>%1, corregido con un reintento automático (%2).</translation>
    </message>
    <message>
        <source>the key is mended</source>
        <translation>se corrija la clave</translation>
    </message>
    <message>
        <source>Tried %1 of %2: %3 again</source>
        <translation>Se intentó %1 de %2: %3 otra vez</translation>
    </message>
    <message>
        <source>Tried %1 of %2: %3 in lockstep, then %4 again</source>
        <translation>Se intentaron %1 de %2: %3 sincronizados, luego %4 otra vez</translation>
    </message>
    <message>
        <source>%1; 1 waits until it is mended</source>
        <translation>%1; 1 espera a que se corrija</translation>
    </message>
    <message>
        <source>%1; %2 wait until it is mended</source>
        <translation>%1; %2 esperan a que se corrija</translation>
    </message>
    <message>
        <source>Trying 1 of %1 now…</source>
        <translation>Intentando 1 de %1 ahora…</translation>
    </message>
    <message>
        <source>waits: %1</source>
        <translation>espera: %1</translation>
    </message>
    <message>
        <source>One is tried now; %1 wait for its result.</source>
        <translation>Ahora se intenta uno; los demás (%1) esperan su resultado.</translation>
    </message>
    <message>
        <source>The address is known.</source>
        <translation>La dirección se conoce.</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>Elegir una clave</translation>
    </message>
    <message>
        <source>No key is set for %1: it refused our sign-in (%2).</source>
        <translation>No hay ninguna clave para %1: rechazó nuestra credencial (%2).</translation>
    </message>
    <message>
        <source>No key is set for %1: it refused our sign-in.</source>
        <translation>No hay ninguna clave para %1: rechazó nuestra credencial.</translation>
    </message>
    <message>
        <source>1 change that had failed</source>
        <translation>1 cambio que había fallado</translation>
    </message>
    <message>
        <source>%1 changes that had failed</source>
        <translation>%1 cambios que habían fallado</translation>
    </message>
    <message>
        <source>a key is chosen</source>
        <translation>se elija una clave</translation>
    </message>
    <message>
        <source>%1 of %2 failed again</source>
        <translation>%1 de %2 con error otra vez</translation>
    </message>
    <message>
        <source>The newest version of %1 was refused; of %2 it is not sent yet.</source>
        <translation>Con su versión más nueva rechazada: %1; con su versión más nueva aún sin enviar: %2.</translation>
    </message>
    <message>
        <source>Choose a key for %1; its newest hours are tried again then.</source>
        <translation>Elija una clave para %1; entonces se prueban de nuevo los horarios más nuevos.</translation>
    </message>
</context>
<context>
    <name>lockstep::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Sincronización</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tamaño del te&amp;xto</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>&amp;Densidad</translation>
    </message>
</context>
<context>
    <name>lockstep::AttemptTimeline</name>
    <message>
        <source>on its way…</source>
        <translation>en camino…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>next</source>
        <translation>próximo</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>próximo: %1</translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>Intentos: %1</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 anteriores</translation>
    </message>
    <message>
        <source>v%1 · %2</source>
        <translation>v%1 · %2</translation>
    </message>
</context>
<context>
    <name>lockstep::AttemptView</name>
    <message>
        <source>Attempts, oldest first</source>
        <translation>Intentos, el más antiguo primero</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>Copiar para un ticket</translation>
    </message>
    <message>
        <source>Nothing of the request was kept.</source>
        <translation>No se conservó nada de la solicitud.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>No hubo respuesta.</translation>
    </message>
    <message>
        <source>Choose a line to see its attempts</source>
        <translation>Elija una línea para ver sus intentos</translation>
    </message>
    <message>
        <source>Event %1, revision %2, key %3</source>
        <translation>Evento %1, revisión %2, clave %3</translation>
    </message>
    <message>
        <source>About this attempt</source>
        <translation>Sobre este intento</translation>
    </message>
    <message>
        <source>The next try sends v%1.</source>
        <translation>El próximo intento envía v%1.</translation>
    </message>
    <message>
        <source>The next try sends v%1; %2 accepted v%3 last:</source>
        <translation>El próximo intento envía v%1; %2 aceptó por último v%3:</translation>
    </message>
</context>
<context>
    <name>lockstep::AttemptsModel</name>
    <message>
        <source>edit</source>
        <translation>edición</translation>
    </message>
    <message>
        <source>automatic retry</source>
        <translation>reintento automático</translation>
    </message>
    <message>
        <source>retry</source>
        <translation>reintento</translation>
    </message>
    <message>
        <source>bulk retry</source>
        <translation>reintento en grupo</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>reinicio</translation>
    </message>
    <message>
        <source>settling</source>
        <translation>ajuste final</translation>
    </message>
    <message>
        <source>pushed again</source>
        <translation>envió de nuevo</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>reanudación</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>on its way…</source>
        <translation>en camino…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Set off by</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>read-back</source>
        <translation>lectura de vuelta</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
</context>
<context>
    <name>lockstep::Attention</name>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the window open</source>
        <translation>Dejar la ventana abierta</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Salir de todos modos</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir en marcha</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Keep running in the tray? Changes go on being sent, and you are told when something fails. You are asked only once.</source>
        <translation>¿Seguir en la bandeja del sistema? Los cambios se siguen enviando y se le avisa cuando algo falla. Solo se le pregunta una vez.</translation>
    </message>
    <message>
        <source>1 change is not sent yet. It stays in the outbox and goes when Lockstep runs again. Quit?</source>
        <translation>1 cambio todavía no se envió. Queda en la bandeja de salida y se envía cuando Lockstep se inicie otra vez. ¿Salir?</translation>
    </message>
    <message>
        <source>%1 changes are not sent yet. They stay in the outbox and go when Lockstep runs again. Quit?</source>
        <translation>%1 cambios todavía no se enviaron. Quedan en la bandeja de salida y se envían cuando Lockstep se inicie otra vez. ¿Salir?</translation>
    </message>
</context>
<context>
    <name>lockstep::AuditEntry</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>Mostrar lo que se envió</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>No entry chosen</source>
        <translation>Ninguna entrada elegida</translation>
    </message>
    <message>
        <source>Choose a line to see who did what, and what it was before.</source>
        <translation>Elija una línea para ver quién hizo qué y cómo era antes.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>#%1 · %2 · %3 %4</source>
        <translation>#%1 · %2 · %3 %4</translation>
    </message>
    <message>
        <source>Hash %1…</source>
        <translation>Hash %1…</translation>
    </message>
    <message>
        <source>Open connection</source>
        <translation>Abrir la conexión</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
    </message>
    <message>
        <source>It is no longer kept: it was removed by the retention policy.</source>
        <translation>Ya no se conserva: se eliminó según la política de conservación.</translation>
    </message>
    <message>
        <source>There was nothing before: this is the first version.</source>
        <translation>Antes no había nada: esta es la primera versión.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Stored text before</source>
        <translation>Texto guardado antes</translation>
    </message>
    <message>
        <source>Stored text</source>
        <translation>Texto guardado</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Hash %1</source>
        <translation>Hash %1</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Como se guardó</translation>
    </message>
</context>
<context>
    <name>lockstep::AuditModel</name>
    <message>
        <source>First version</source>
        <translation>Primera versión</translation>
    </message>
</context>
<context>
    <name>lockstep::AuditView</name>
    <message>
        <source>Find clinic, system or words</source>
        <translation>Buscar clínica, sistema o palabras</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Audit entries, newest first</source>
        <translation>Entradas de auditoría, la más nueva primero</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>Comprobando la cadena…</translation>
    </message>
    <message>
        <source>Each entry&apos;s hash covers the one before it, so that an entry that was changed, removed or moved shows. Export the trail to be able to check it outside.</source>
        <translation>El hash de cada entrada cubre la anterior, así que se nota si una entrada se cambió, se eliminó o se movió. Exporte el registro para poder comprobarlo fuera.</translation>
    </message>
    <message>
        <source>The trail could not be read</source>
        <translation>No se pudo leer el registro</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquier acción</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Todavía no se hizo nada</translation>
    </message>
    <message>
        <source>Widen the filter to see more.</source>
        <translation>Amplíe el filtro para ver más.</translation>
    </message>
    <message>
        <source>Every change that a person makes is recorded here.</source>
        <translation>Aquí se registra cada cambio que hace una persona.</translation>
    </message>
    <message>
        <source>The chain could not be checked.</source>
        <translation>No se pudo comprobar la cadena.</translation>
    </message>
    <message>
        <source>Checking the chain: #%1</source>
        <translation>Comprobando la cadena: #%1</translation>
    </message>
    <message>
        <source>Chain intact to #%1 (%2)</source>
        <translation>Cadena intacta hasta #%1 (%2)</translation>
    </message>
    <message>
        <source>The audit trail was changed: entry #%1 does not fit what was recorded. Compare it with a backup or an exported copy.</source>
        <translation>El registro de auditoría se cambió: la entrada #%1 no concuerda con lo registrado. Compárelo con un respaldo o una copia exportada.</translation>
    </message>
    <message>
        <source>Entries are missing from the audit trail before #%1. Compare it with a backup or an exported copy.</source>
        <translation>Faltan entradas del registro de auditoría antes de #%1. Compárelo con un respaldo o una copia exportada.</translation>
    </message>
    <message>
        <source>The audit trail was cut off: entries from #%1 on are gone. Compare it with a backup or an exported copy.</source>
        <translation>El registro de auditoría se cortó: faltan las entradas desde #%1. Compárelo con un respaldo o una copia exportada.</translation>
    </message>
    <message>
        <source>Chain broken at #%1</source>
        <translation>Cadena rota en #%1</translation>
    </message>
</context>
<context>
    <name>lockstep::AwayBar</name>
    <message>
        <source>Copy diagnostic report</source>
        <translation>Copiar el informe de diagnóstico</translation>
    </message>
    <message>
        <source>Sending has stopped. Nothing newer than %1 is known, so marks show “?”. Close Lockstep and open it again; nothing that was saved is lost. %2</source>
        <translation>El envío se ha detenido. No se sabe nada más reciente que las %1, por eso las marcas muestran «?». Cierre Lockstep y vuelva a abrirlo; nada de lo guardado se pierde. %2</translation>
    </message>
    <message>
        <source>Close Lockstep</source>
        <translation>Cerrar Lockstep</translation>
    </message>
</context>
<context>
    <name>lockstep::BreakerSteps</name>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>a prueba</translation>
    </message>
    <message>
        <source>%1 (current)</source>
        <translation>%1 (actual)</translation>
    </message>
    <message>
        <source>Breaker: %1</source>
        <translation>Cortacircuitos: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::BreakerView</name>
    <message numerus="yes">
        <source>Open since %1 after %n failures in a row.</source>
        <translation>
            <numerusform>Abierto desde %1 tras %n error.</numerusform>
            <numerusform>Abierto desde %1 tras %n errores seguidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open after %n failures in a row.</source>
        <translation>
            <numerusform>Abierto tras %n error.</numerusform>
            <numerusform>Abierto tras %n errores seguidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next probe %1: one change goes there to see if it is well again.</source>
        <translation>Próxima prueba %1: un cambio va allí para ver si está bien otra vez.</translation>
    </message>
    <message>
        <source>The next change that waits is the probe.</source>
        <translation>El próximo cambio que espera es la prueba.</translation>
    </message>
    <message>
        <source>It never opens: failures are only retried.</source>
        <translation>No se abre nunca: los errores solo se reintentan.</translation>
    </message>
    <message numerus="yes">
        <source>Changes go there. %n of %1 failures in a row so far.</source>
        <translation>
            <numerusform>Los cambios se envían allí. Hasta ahora, %n de %1 errores seguidos.</numerusform>
            <numerusform>Los cambios se envían allí. Hasta ahora, %n de %1 errores seguidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes go there. It opens after %n failures in a row.</source>
        <translation>
            <numerusform>Los cambios se envían allí. Se abre tras %n error.</numerusform>
            <numerusform>Los cambios se envían allí. Se abre tras %n errores seguidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the breaker</source>
        <translation>Cerrar el cortacircuitos</translation>
    </message>
    <message>
        <source>Forget the failures: everything that waits goes at once</source>
        <translation>Olvidar los errores: todo lo que espera se envía de inmediato</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Cortacircuitos</translation>
    </message>
    <message>
        <source>One change is on its way to see if it is well again; two in a row close it.</source>
        <translation>Un cambio está en camino para ver si está bien otra vez; dos seguidos lo cierran.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Intentar de nuevo ahora</translation>
    </message>
</context>
<context>
    <name>lockstep::BulkForm</name>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message numerus="yes">
        <source>Closed on %n holidays</source>
        <translation>
            <numerusform>Cerrado en %n feriado</numerusform>
            <numerusform>Cerrado en %n feriados</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the holidays they close on.</source>
        <translation>Marque los feriados en que cierran.</translation>
    </message>
    <message>
        <source>An exception says when it is open, or that it is closed.</source>
        <translation>Una excepción dice cuándo está abierto, o que está cerrado.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check the weekdays that change.</source>
        <translation>Marque los días de la semana que cambian.</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n drafts as they are</source>
        <translation>
            <numerusform>Publicar %n borrador tal como está</numerusform>
            <numerusform>Publicar %n borradores tal como están</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Other hours on dates</source>
        <translation>&amp;Otro horario en ciertas fechas</translation>
    </message>
    <message>
        <source>Closed on federal holi&amp;days</source>
        <translation>Cerrado en los &amp;feriados federales</translation>
    </message>
    <message>
        <source>Other hours on &amp;weekdays</source>
        <translation>Otro horario en días de la se&amp;mana</translation>
    </message>
    <message>
        <source>Type when they are open, or “closed”.</source>
        <translation>Escriba cuándo abren, o «cerrado».</translation>
    </message>
    <message>
        <source>e.g. Thanksgiving Day</source>
        <translation>p. ej., Día de Acción de Gracias</translation>
    </message>
</context>
<context>
    <name>lockstep::BulkModel</name>
    <message numerus="yes">
        <source>%1 of %n systems</source>
        <comment>linked, all</comment>
        <translation>
            <numerusform>%1 de %n sistema</numerusform>
            <numerusform>%1 de %n sistemas</numerusform>
        </translation>
    </message>
    <message>
        <source>has these hours already</source>
        <translation>ya tiene este horario</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>new clinic</source>
        <translation>clínica nueva</translation>
    </message>
    <message numerus="yes">
        <source>%1 now, %n waiting</source>
        <comment>systems</comment>
        <translation>
            <numerusform>%1 ahora, %n espera</numerusform>
            <numerusform>%1 ahora, %n esperan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::BulkPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Quitar la selección</translation>
    </message>
    <message>
        <source>What each clinic will get</source>
        <translation>Lo que recibirá cada clínica</translation>
    </message>
    <message>
        <source>Clinics published</source>
        <translation>Clínicas publicadas</translation>
    </message>
    <message numerus="yes">
        <source>%n clinics</source>
        <translation>
            <numerusform>%n clínica</numerusform>
            <numerusform>%n clínicas</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>never published: publish it by itself first</source>
        <translation>nunca publicada: publíquela primero por separado</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n clinics</source>
        <translation>
            <numerusform>Publicar %n clínica</numerusform>
            <numerusform>Publicar %n clínicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published %n clinics.</source>
        <translation>
            <numerusform>Se publicó %n clínica.</numerusform>
            <numerusform>Se publicaron %n clínicas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were cancelled and are as they were.</source>
        <translation>
            <numerusform>%n se canceló y está como estaba.</numerusform>
            <numerusform>%n se cancelaron y están como estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be published:</source>
        <translation>
            <numerusform>%n no se pudo publicar:</numerusform>
            <numerusform>%n no se pudieron publicar:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>clinic, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>has no draft</source>
        <translation>no tiene borrador</translation>
    </message>
</context>
<context>
    <name>lockstep::CampaignForm</name>
    <message>
        <source>Hide outside its dates</source>
        <translation>Ocultar fuera de sus fechas</translation>
    </message>
    <message>
        <source>Flu shots</source>
        <translation>Vacunas contra la gripe</translation>
    </message>
    <message>
        <source>Influenza</source>
        <translation>Gripe</translation>
    </message>
    <message>
        <source>COVID-19</source>
        <translation>COVID-19</translation>
    </message>
    <message>
        <source>RSV</source>
        <translation>VRS</translation>
    </message>
    <message>
        <source>Pneumococcal</source>
        <translation>Neumococo</translation>
    </message>
    <message>
        <source>MMR</source>
        <translation>SRP (MMR)</translation>
    </message>
    <message>
        <source>Tdap</source>
        <translation>Tdap</translation>
    </message>
    <message>
        <source>Hepatitis B</source>
        <translation>Hepatitis B</translation>
    </message>
    <message>
        <source>HPV</source>
        <translation>VPH</translation>
    </message>
    <message>
        <source>Shingles</source>
        <translation>Herpes zóster</translation>
    </message>
    <message>
        <source>Several vaccines</source>
        <translation>Varias vacunas</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Sin cita</translation>
    </message>
    <message>
        <source>By appointment</source>
        <translation>Con cita</translation>
    </message>
    <message>
        <source>Walk-in or by appointment</source>
        <translation>Sin cita o con cita</translation>
    </message>
    <message>
        <source>Checked: systems hear nothing of it outside its dates. Unchecked: they are told that it is closed.</source>
        <translation>Marcado: los sistemas no saben nada de ella fuera de sus fechas. Sin marcar: se les dice que está cerrada.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vacuna</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Hours on each date</source>
        <translation>Horario de cada fecha</translation>
    </message>
    <message>
        <source>How people come</source>
        <translation>Cómo se acude</translation>
    </message>
    <message>
        <source>Type the dates it is held on.</source>
        <translation>Escriba las fechas en que se hace.</translation>
    </message>
    <message>
        <source>Type when it is open on its dates, such as 9-2.</source>
        <translation>Escriba cuándo está abierta en sus fechas, por ejemplo 9-2.</translation>
    </message>
    <message>
        <source>Give it the name that people will read.</source>
        <translation>Póngale el nombre que leerá la gente.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>dates, hours</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dates with hours of their own keep them.</source>
        <translation>Las fechas con horario propio lo conservan.</translation>
    </message>
    <message>
        <source>%1: the clinic is closed (%2), and this is open all the same.</source>
        <translation>%1: la clínica está cerrada (%2), y aun así esto está abierto.</translation>
    </message>
</context>
<context>
    <name>lockstep::CampaignsTab</name>
    <message>
        <source>Add campaign</source>
        <translation>Añadir campaña</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nueva campaña</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>No campaigns. One that is added here stands beside the regular hours, hatched in the week, and changes none of them.</source>
        <translation>Sin campañas. La que se añada aquí va junto al horario normal, rayada en la semana, y no lo cambia.</translation>
    </message>
    <message>
        <source>Campaigns (%1)</source>
        <translation>Campañas (%1)</translation>
    </message>
    <message>
        <source>%1 is in the draft.</source>
        <translation>%1 está en el borrador.</translation>
    </message>
    <message>
        <source>Campaign removed</source>
        <translation>Campaña quitada</translation>
    </message>
    <message>
        <source>Change campaign</source>
        <translation>Cambiar la campaña</translation>
    </message>
</context>
<context>
    <name>lockstep::CellStrip</name>
    <message>
        <source>Goes out in %1.</source>
        <translation>Sale en %1.</translation>
    </message>
    <message>
        <source>Goes out as soon as the system is free.</source>
        <translation>Sale en cuanto el sistema esté libre.</translation>
    </message>
    <message>
        <source>On the wire now.</source>
        <translation>En camino ahora.</translation>
    </message>
    <message>
        <source>The system accepted it. It was not read back, so it is not checked.</source>
        <translation>El sistema lo aceptó. No se leyó de vuelta, así que no está comprobado.</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Habrá otro intento (%1).</translation>
    </message>
    <message>
        <source>newest v%1, they have accepted none</source>
        <translation>la más nueva es v%1, no han aceptado ninguna</translation>
    </message>
    <message>
        <source>newest v%1, they accepted v%2</source>
        <translation>la más nueva es v%1, aceptaron v%2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostrar historial</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>The selected connection</source>
        <translation>La conexión seleccionada</translation>
    </message>
    <message>
        <source>Seen %1 to hold something else.</source>
        <translation>Visto %1 que tiene algo distinto.</translation>
    </message>
    <message>
        <source>It could not be read back at %1: %2.</source>
        <translation>No se pudo leer de vuelta, %1: %2.</translation>
    </message>
    <message>
        <source>Read back %1 and found equal.</source>
        <translation>Leído de vuelta %1 y encontrado igual.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Ignored until %1.</source>
        <translation>Ignorado (hasta %1).</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connections selected</source>
        <translation>
            <numerusform>%n conexión seleccionada</numerusform>
            <numerusform>%n conexiones seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry sends the newest hours to those that need them; Check now asks what each of them holds.</source>
        <translation>Reintentar envía el horario más nuevo a las que lo necesitan; Comprobar ahora pregunta qué tiene cada una.</translation>
    </message>
    <message>
        <source>Sent: %1   They have: %2</source>
        <translation>Enviado: %1   Tienen: %2</translation>
    </message>
    <message>
        <source>Pause %1…</source>
        <translation>Pausar %1…</translation>
    </message>
    <message>
        <source>Last known: %1 · %2</source>
        <translation>Último dato conocido: %1 · %2</translation>
    </message>
    <message>
        <source>This is from %1 and may have changed.</source>
        <translation>Este dato es de las %1 y puede haber cambiado.</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Probar de nuevo ahora</translation>
    </message>
    <message>
        <source>One change goes to %1 first; the others follow when it is accepted.</source>
        <translation>Primero va un cambio a %1; los demás siguen cuando se acepta.</translation>
    </message>
</context>
<context>
    <name>lockstep::ChangePreview</name>
    <message>
        <source>What each system will get</source>
        <translation>Lo que recibirá cada sistema</translation>
    </message>
    <message>
        <source>A new clinic</source>
        <translation>Una clínica nueva</translation>
    </message>
    <message>
        <source>Name: %1 → %2</source>
        <translation>Nombre: %1 → %2</translation>
    </message>
    <message>
        <source>all hours</source>
        <translation>todo el horario</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xact message</source>
        <translation>Mensaje e&amp;xacto</translation>
    </message>
    <message>
        <source>Exact message</source>
        <translation>Mensaje exacto</translation>
    </message>
    <message>
        <source>No unpublished changes</source>
        <translation>No hay cambios sin publicar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>system, what stands in the way</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show systems</source>
        <translation>Mostrar sistemas</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>What is wrong, whose side it is, and how it is mended</source>
        <translation>Qué falla, de qué lado está y cómo se corrige</translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicDraft</name>
    <message>
        <source>Copy of %1</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>New exception</source>
        <translation>Nueva excepción</translation>
    </message>
    <message>
        <source>Exception removed</source>
        <translation>Excepción quitada</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Changes kept</source>
        <translation>Cambios conservados</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicEditor</name>
    <message>
        <source>Parts of the clinic&apos;s hours</source>
        <translation>Partes del horario de la clínica</translation>
    </message>
    <message>
        <source>Its id in files and systems: %1</source>
        <translation>Su identificador en archivos y sistemas: %1</translation>
    </message>
    <message>
        <source>%1 · not published yet</source>
        <comment>time zone</comment>
        <translation>%1 · aún sin publicar</translation>
    </message>
    <message>
        <source>%1 · v%2</source>
        <comment>time zone, version</comment>
        <translation>%1 · v%2</translation>
    </message>
    <message>
        <source>%1 · v%2 is out</source>
        <translation>%1 · ya hay una v%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicExport</name>
    <message>
        <source>Export clinics</source>
        <translation>Exportar clínicas</translation>
    </message>
    <message>
        <source>Clinics as JSON (*.json)</source>
        <translation>Clínicas como JSON (*.json)</translation>
    </message>
    <message>
        <source>Clinics as CSV (*.csv)</source>
        <translation>Clínicas como CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exceptions as iCalendar (*.ics)</source>
        <translation>Excepciones como iCalendar (*.ics)</translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicList</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Find a clinic</source>
        <translation>Buscar una clínica</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>Show only clinics with a failure, a difference or a draft</source>
        <translation>Mostrar solo clínicas con un error, una diferencia o un borrador</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Ordenar la lista</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Problems first</source>
        <translation>Problemas primero</translation>
    </message>
    <message>
        <source>Newest change first</source>
        <translation>Cambio más nuevo primero</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message numerus="yes">
        <source>%n clinics</source>
        <translation>
            <numerusform>%n clínica</numerusform>
            <numerusform>%n clínicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n clinics</source>
        <comment>shown, all</comment>
        <translation>
            <numerusform>%1 de %n clínica</numerusform>
            <numerusform>%1 de %n clínicas</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading clinics…</source>
        <translation>Cargando clínicas…</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>Todavía no hay clínicas</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>Nueva clínica</translation>
    </message>
    <message>
        <source>No clinic matches</source>
        <translation>Ninguna clínica coincide</translation>
    </message>
    <message>
        <source>No clinic has a problem or a draft.</source>
        <translation>Ninguna clínica tiene un problema ni un borrador.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nada se llama «%1».</translation>
    </message>
    <message>
        <source>Show all clinics</source>
        <translation>Mostrar todas las clínicas</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a clinic</comment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Clinics and their hours appear here.</source>
        <translation>Aquí aparecen las clínicas y sus horarios.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicsModel</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, with changes not published</source>
        <translation>%1, con cambios sin publicar</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1, with a change scheduled for %2</source>
        <translation>%1, con un cambio programado para %2</translation>
    </message>
    <message>
        <source>%1 · v%2</source>
        <comment>time zone, version</comment>
        <translation>%1 · v%2</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>aún sin publicar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>system, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, how many systems</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is wrong, system</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicsPage</name>
    <message>
        <source>Choose a clinic</source>
        <translation>Elija una clínica</translation>
    </message>
    <message>
        <source>There is a clinic with this id.</source>
        <translation>Ya hay una clínica con este identificador.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>One day cannot be read yet. Nothing was published.</source>
        <translation>Un día todavía no se puede leer. No se publicó nada.</translation>
    </message>
    <message>
        <source>Nothing has changed, so nothing was published.</source>
        <translation>Nada ha cambiado, así que no se publicó nada.</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publicando…</translation>
    </message>
    <message>
        <source>Publishing taken back</source>
        <translation>Publicación retirada</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>%1 published v%2 while you edited: %3</source>
        <translation>%1 publicó v%2 mientras usted editaba: %3</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Conservar estas opciones</translation>
    </message>
    <message>
        <source>Take all of theirs</source>
        <translation>Tomar todo lo suyo</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Cerrado hoy</translation>
    </message>
    <message>
        <source>%1 is closed today once this is published.</source>
        <translation>%1 queda cerrada hoy en cuanto se publique esto.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinics written to %1.</source>
        <translation>
            <numerusform>%n clínica escrita en %1.</numerusform>
            <numerusform>%n clínicas escritas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours taken over</source>
        <translation>Horario tomado</translation>
    </message>
    <message>
        <source>These hours are a draft now: look at them, change them, publish them.</source>
        <translation>Este horario es ahora un borrador: revíselo, cámbielo, publíquelo.</translation>
    </message>
    <message>
        <source>Nothing can be published now: %1 What you change stays here.</source>
        <translation>Ahora no se puede publicar nada: %1 Lo que cambie se queda aquí.</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message numerus="yes">
        <source>Published as %1 and on its way to %n systems.</source>
        <translation>
            <numerusform>Publicado como %1 y en camino a %n sistema.</numerusform>
            <numerusform>Publicado como %1 y en camino a %n sistemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1; no system had to be told.</source>
        <translation>Guardado como %1; no hubo que avisar a ningún sistema.</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importado de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts from %1. Nothing is published yet.</source>
        <translation>
            <numerusform>%n borrador de %1. Todavía no se publicó nada.</numerusform>
            <numerusform>%n borradores de %1. Todavía no se publicó nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Have your clinics in a file?</source>
        <translation>¿Tiene sus clínicas en un archivo?</translation>
    </message>
    <message>
        <source>Its hours, its exceptions and who will be told appear here.</source>
        <translation>Aquí aparecen su horario, sus excepciones y a quién se avisará.</translation>
    </message>
    <message>
        <source>Import hours…</source>
        <translation>Importar horarios…</translation>
    </message>
    <message>
        <source>Choose first whose hours stand. Nothing was published.</source>
        <translation>Elija primero qué horario queda. No se publicó nada.</translation>
    </message>
    <message>
        <source>A spreadsheet saved as CSV, or JSON. Nothing changes before you have seen what would.</source>
        <translation>Una hoja de cálculo guardada como CSV, o JSON. Nada cambia antes de que vea qué cambiaría.</translation>
    </message>
</context>
<context>
    <name>lockstep::ComparePanel</name>
    <message>
        <source>Ignore until…</source>
        <translation>Ignorar hasta…</translation>
    </message>
    <message>
        <source>Stop ignoring</source>
        <translation>Dejar de ignorar</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Diferencia siguiente</translation>
    </message>
    <message>
        <source>Compare ours and theirs</source>
        <translation>Comparar lo nuestro y lo suyo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Cerrar la comparación</translation>
    </message>
    <message>
        <source>Ignore until</source>
        <translation>Ignorar hasta</translation>
    </message>
    <message>
        <source>Why may it stay like this?</source>
        <translation>¿Por qué puede quedar así?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Seen %1</source>
        <translation>Visto %1</translation>
    </message>
    <message>
        <source>Never read back</source>
        <translation>Nunca leído de vuelta</translation>
    </message>
    <message>
        <source>last equal %1</source>
        <translation>igual por última vez %1</translation>
    </message>
    <message>
        <source>not seen equal yet</source>
        <translation>todavía no se ha visto igual</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ignored until %1 by %2: %3</source>
        <translation>Ignorado hasta %1 por %2: %3</translation>
    </message>
    <message>
        <source>They hold what they accepted: nothing differs.</source>
        <translation>Tienen lo que aceptaron: nada difiere.</translation>
    </message>
    <message>
        <source>Nothing was read back yet. Check now asks them what they hold.</source>
        <translation>Todavía no se leyó nada de vuelta. Comprobar ahora les pregunta qué tienen.</translation>
    </message>
    <message>
        <source>They hold nothing of this clinic.</source>
        <translation>No tienen nada de esta clínica.</translation>
    </message>
    <message>
        <source>What they hold cannot be read as hours, so it cannot become a draft.</source>
        <translation>Lo que tienen no se puede leer como horario, así que no puede pasar a ser un borrador.</translation>
    </message>
    <message>
        <source>Ours (v%1)</source>
        <translation>Lo nuestro (v%1)</translation>
    </message>
    <message>
        <source>%1, ours: %2</source>
        <translation>%1, lo nuestro: %2</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <translation>%1, lo suyo: %2</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>The difference is ignored until %1.</source>
        <translation>La diferencia se ignora (hasta %1).</translation>
    </message>
    <message>
        <source>The difference is no longer ignored.</source>
        <translation>La diferencia ya no se ignora.</translation>
    </message>
    <message>
        <source>Ours is on its way to %1; it is read back a moment later.</source>
        <translation>Lo nuestro está en camino a %1; se lee de vuelta un momento después.</translation>
    </message>
    <message>
        <source>Push &amp;ours</source>
        <translation>Enviar lo &amp;nuestro</translation>
    </message>
    <message>
        <source>&amp;Take theirs as draft</source>
        <translation>&amp;Tomar lo suyo como borrador</translation>
    </message>
    <message>
        <source>%1 holds our hours of %2: read back and equal.</source>
        <translation>%1 tiene nuestro horario de %2: leído de vuelta e igual.</translation>
    </message>
    <message>
        <source>%1 still holds other hours of %2.</source>
        <translation>%1 sigue teniendo otro horario de %2.</translation>
    </message>
    <message>
        <source>Ours could not be sent to %1: %2.</source>
        <translation>Lo nuestro no se pudo enviar a %1: %2.</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>Motivo (obligatorio)</translation>
    </message>
    <message>
        <source>Next difference (this is %1 of %2)</source>
        <translation>Siguiente diferencia (esta es la %1 de %2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to all connections</source>
        <translation>Volver a todas las conexiones</translation>
    </message>
    <message>
        <source>%1 has</source>
        <translation>%1 tiene</translation>
    </message>
    <message numerus="yes">
        <source>%n others are equal · Show</source>
        <translation>
            <numerusform>%n más es igual · Mostrar</numerusform>
            <numerusform>%n más son iguales · Mostrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide the %n that are equal</source>
        <translation>
            <numerusform>Ocultar %n que es igual</numerusform>
            <numerusform>Ocultar las %n que son iguales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::Comparison</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n diferencia</numerusform>
            <numerusform>%n diferencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ConnectionTest</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Probando</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Test cancelled</source>
        <translation>Prueba cancelada</translation>
    </message>
    <message>
        <source>Testing; nothing is written there</source>
        <translation>Probando; no se escribe nada allí</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella digital</translation>
    </message>
    <message>
        <source>Reading works, but they have refused our sign-in for updates since %1</source>
        <translation>La lectura funciona, pero rechazan nuestra credencial para los envíos desde las %1</translation>
    </message>
    <message>
        <source>Test ended: no trouble found</source>
        <translation>Prueba terminada: sin problemas</translation>
    </message>
    <message>
        <source>Check the sign-in</source>
        <translation>Revisar la credencial</translation>
    </message>
    <message>
        <source>It does not work yet: %1 failed</source>
        <comment>a step of the test</comment>
        <translation>Todavía no funciona: falló el paso «%1»</translation>
    </message>
    <message>
        <source>%1 failed at %2.</source>
        <comment>a step of the test, system</comment>
        <translation>Falló «%1» en %2.</translation>
    </message>
    <message>
        <source>No trouble found at %1.</source>
        <translation>Sin problemas en %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::CopyDaysPanel</name>
    <message>
        <source>Weekdays</source>
        <translation>Días laborables</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Fin de semana</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Copy to these</source>
        <translation>Copiar a estos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy %1 (%2) to:</source>
        <translation>Copiar %1 (%2) a:</translation>
    </message>
</context>
<context>
    <name>lockstep::CredentialChooser</name>
    <message>
        <source>No credential</source>
        <translation>Sin credencial</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>Variable de entorno</translation>
    </message>
    <message>
        <source>Keychain entry</source>
        <translation>Entrada del llavero</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Where the credential lies</source>
        <translation>Dónde está la credencial</translation>
    </message>
    <message>
        <source>Requests are sent without a key.</source>
        <translation>Las solicitudes se envían sin clave.</translation>
    </message>
    <message>
        <source>The key is read from this variable when Lockstep starts. Type its name, not the key.</source>
        <translation>La clave se lee de esta variable cuando Lockstep se inicia. Escriba su nombre, no la clave.</translation>
    </message>
    <message>
        <source>The key is read from this entry of the system&apos;s keychain. Type its name, not the key.</source>
        <translation>La clave se lee de esta entrada del llavero del sistema. Escriba su nombre, no la clave.</translation>
    </message>
    <message>
        <source>The key is read from this file, which only you may read (mode 600).</source>
        <translation>La clave se lee de este archivo, que solo usted puede leer (modo 600).</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Nombre de la variable</translation>
    </message>
    <message>
        <source>Name of the keychain entry</source>
        <translation>Nombre de la entrada del llavero</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Ruta del archivo</translation>
    </message>
</context>
<context>
    <name>lockstep::CredentialWatch</name>
    <message>
        <source>not set: %1</source>
        <translation>sin definir: %1</translation>
    </message>
    <message>
        <source>set, refused %1</source>
        <translation>definida, rechazada %1</translation>
    </message>
    <message>
        <source>set; its value is never shown or stored here</source>
        <translation>definida; su valor nunca se muestra ni se guarda aquí</translation>
    </message>
    <message>
        <source>No key is set; refused %1</source>
        <translation>No hay ninguna clave; rechazada %1</translation>
    </message>
</context>
<context>
    <name>lockstep::DataSection</name>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactar</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Respaldar ahora…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Every try, every change and the audit trail. Compact gives room that is no longer used back to the disk; sending waits meanwhile.</source>
        <translation>Cada intento, cada cambio y el registro de auditoría. Compactar devuelve al disco el espacio que ya no se usa; mientras tanto, el envío espera.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>A consistent copy of everything, while Lockstep goes on. One a day is made by itself.</source>
        <translation>Una copia coherente de todo, mientras Lockstep sigue en marcha. Se hace una al día automáticamente.</translation>
    </message>
    <message>
        <source>Take everything elsewhere</source>
        <translation>Llevar todo a otro lugar</translation>
    </message>
    <message>
        <source>All clinics and all systems as one JSON document, which Lockstep and others can read. Credentials are references; their values are never in it.</source>
        <translation>Todas las clínicas y todos los sistemas en un documento JSON, que Lockstep y otros pueden leer. Las credenciales son referencias; sus valores nunca están en él.</translation>
    </message>
    <message>
        <source>the store cannot be written now. %1</source>
        <translation>ahora no se puede escribir en el almacén. %1</translation>
    </message>
    <message>
        <source>It could not be counted: %1</source>
        <translation>No se pudo contar: %1</translation>
    </message>
    <message>
        <source>Now %1: %2 tries, %3 changes, %4 clinics.</source>
        <translation>Ahora %1: %2 intentos, %3 cambios, %4 clínicas.</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Compactando…</translation>
    </message>
    <message>
        <source>%1 were given back to the disk.</source>
        <translation>Se devolvieron %1 al disco.</translation>
    </message>
    <message>
        <source>There was nothing to give back.</source>
        <translation>No había nada que devolver.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Respaldar</translation>
    </message>
    <message>
        <source>Backup (*.db)</source>
        <translation>Respaldo (*.db)</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Respaldando…</translation>
    </message>
    <message>
        <source>Everything was backed up to %1.</source>
        <translation>Todo se respaldó en %1.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exportar todo</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>Collecting: %n clinics to go</source>
        <translation>
            <numerusform>Reuniendo: falta %n clínica</numerusform>
            <numerusform>Reuniendo: faltan %n clínicas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or make room.</source>
        <translation>No se pudo escribir %1: %2. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>Everything was exported to %1.</source>
        <translation>Todo se exportó a %1.</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>Quitar los datos de ejemplo</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de prueba</translation>
    </message>
    <message>
        <source>What is open now are sample clinics and simulated systems. Removing them brings back your own data.</source>
        <translation>Lo que está abierto ahora son clínicas de ejemplo y sistemas simulados. Al quitarlos vuelven sus propios datos.</translation>
    </message>
</context>
<context>
    <name>lockstep::DatesField</name>
    <message>
        <source>Nov 26, or 2nd Saturday until Mar 31</source>
        <translation>26 nov, o segundo sábado hasta el 31 mar</translation>
    </message>
    <message>
        <source>Choose a date in a calendar</source>
        <translation>Elegir una fecha en un calendario</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Nov 26</source>
        <translation>26 nov</translation>
    </message>
</context>
<context>
    <name>lockstep::DayBar</name>
    <message>
        <source>From %1: now click where it closes</source>
        <translation>Desde %1: ahora haga clic donde cierra</translation>
    </message>
</context>
<context>
    <name>lockstep::DayMenu</name>
    <message>
        <source>Copy to weekdays</source>
        <translation>Copiar a los días laborables</translation>
    </message>
    <message>
        <source>Copy to the weekend</source>
        <translation>Copiar al fin de semana</translation>
    </message>
    <message>
        <source>Copy to all days</source>
        <translation>Copiar a todos los días</translation>
    </message>
    <message>
        <source>Copy to…</source>
        <translation>Copiar a…</translation>
    </message>
    <message>
        <source>Copy these hours</source>
        <translation>Copiar este horario</translation>
    </message>
    <message>
        <source>Paste hours</source>
        <translation>Pegar el horario</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Open 24 hours</source>
        <translation>Abierto 24 horas</translation>
    </message>
    <message>
        <source>Clear: not set</source>
        <translation>Limpiar: sin definir</translation>
    </message>
    <message>
        <source>Opens earlier</source>
        <translation>Abre antes</translation>
    </message>
    <message>
        <source>Opens later</source>
        <translation>Abre más tarde</translation>
    </message>
    <message>
        <source>Closes earlier</source>
        <translation>Cierra antes</translation>
    </message>
    <message>
        <source>Closes later</source>
        <translation>Cierra más tarde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Opens earlier: 7:45 AM</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::DayRow</name>
    <message>
        <source>%1, hours</source>
        <translation>%1, horario</translation>
    </message>
    <message>
        <source>%1: copy and more</source>
        <translation>%1: copiar y más</translation>
    </message>
    <message>
        <source>Copy %1 to other days, close it, or open it all day</source>
        <translation>Copiar %1 a otros días, cerrarlo o abrirlo todo el día</translation>
    </message>
    <message>
        <source>Changed, not published</source>
        <translation>Cambiado, sin publicar</translation>
    </message>
    <message>
        <source>%1 copied: %2</source>
        <translation>%1 copiado: %2</translation>
    </message>
    <message>
        <source>The clipboard holds no hours.</source>
        <translation>El portapapeles no tiene ningún horario.</translation>
    </message>
</context>
<context>
    <name>lockstep::DesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>lockstep::DestinationsModel</name>
    <message>
        <source>Not linked</source>
        <translation>No vinculado</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Todavía no se envió nada</translation>
    </message>
    <message>
        <source>v%1, read back</source>
        <translation>v%1, leída de vuelta</translation>
    </message>
    <message>
        <source>v%1, not checked</source>
        <translation>v%1, no comprobada</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>el borrador</translation>
    </message>
    <message>
        <source>v%1, on its way</source>
        <translation>v%1, en camino</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>Última aceptada</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>v%1, discarded</source>
        <translation>v%1, descartada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Se omite</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <comment>why</comment>
        <translation>Con error: %1</translation>
    </message>
    <message>
        <source>v%1, next try %2</source>
        <translation>v%1, próximo intento %2</translation>
    </message>
    <message>
        <source>v%1, waiting</source>
        <translation>v%1, en espera</translation>
    </message>
    <message>
        <source>v%1, when retried</source>
        <translation>v%1, cuando se reintente</translation>
    </message>
</context>
<context>
    <name>lockstep::DifferenceModel</name>
    <message>
        <source>%1–%2</source>
        <comment>first and last day</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lo mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions</source>
        <translation>
            <numerusform>%n excepción</numerusform>
            <numerusform>%n excepciones</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns</source>
        <translation>
            <numerusform>%n campaña</numerusform>
            <numerusform>%n campañas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::DiscardedModel</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Restorable at least until</source>
        <translation>Restaurable al menos hasta</translation>
    </message>
</context>
<context>
    <name>lockstep::DiscardedView</name>
    <message>
        <source>Taken off the list by a person: not in lockstep, and not sent any more. Restoring sends the newest state.</source>
        <translation>Quitado de la lista por una persona: no sincronizado, y ya no se envía. Al restaurarlo se envía el estado más nuevo.</translation>
    </message>
    <message>
        <source>Discarded changes</source>
        <translation>Cambios descartados</translation>
    </message>
    <message>
        <source>Nothing is discarded</source>
        <translation>Nada está descartado</translation>
    </message>
    <message>
        <source>What somebody takes off the list of failures waits here to be restored.</source>
        <translation>Lo que alguien quita de la lista de errores espera aquí para restaurarse.</translation>
    </message>
    <message>
        <source>&amp;Restore %1</source>
        <translation>&amp;Restaurar %1</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
</context>
<context>
    <name>lockstep::DoorSheetPanel</name>
    <message>
        <source>This clinic has changes that are not published yet. The sheet shows them.</source>
        <translation>Esta clínica tiene cambios que todavía no se publicaron. La hoja los muestra.</translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translation>Guardar la hoja como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the sheet as HTML</source>
        <translation>Guardar la hoja como HTML</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English and Spanish</source>
        <translation>Inglés y español</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Idioma de la hoja</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Guardar como HTML…</translation>
    </message>
    <message>
        <source>A page that screen readers read with its headings and languages</source>
        <translation>Una página que los lectores de pantalla leen con sus títulos e idiomas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose a folder you may write to.</source>
        <translation>No se pudo escribir %1. Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as PDF instead.</source>
        <translation>No hay ninguna impresora configurada en este equipo. Guarde la hoja como PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>The printer did not take it.</source>
        <translation>La impresora no lo aceptó.</translation>
    </message>
</context>
<context>
    <name>lockstep::DraftKeeper</name>
    <message>
        <source>Draft that was kept</source>
        <translation>Borrador que se conservó</translation>
    </message>
</context>
<context>
    <name>lockstep::EffectiveRow</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>Effective from this date</source>
        <translation>Vigente desde esta fecha</translation>
    </message>
    <message>
        <source>Effective only from this date</source>
        <translation>Vigente solo a partir de esta fecha</translation>
    </message>
    <message>
        <source>Effective only through this date</source>
        <translation>Vigente solo hasta esta fecha</translation>
    </message>
    <message>
        <source>Effective now</source>
        <translation>Vigente ahora</translation>
    </message>
    <message>
        <source>Effective from a date</source>
        <translation>Vigente desde una fecha</translation>
    </message>
    <message>
        <source>Effective only between two dates</source>
        <translation>Vigente solo entre dos fechas</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>only between</source>
        <translation>solo entre</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two dates</comment>
        <translation>y</translation>
    </message>
</context>
<context>
    <name>lockstep::EventStory</name>
    <message>
        <source>after a save</source>
        <translation>tras guardar</translation>
    </message>
    <message>
        <source>by itself, after a wait</source>
        <translation>solo, tras una espera</translation>
    </message>
    <message>
        <source>retried by a person</source>
        <translation>reintentado por una persona</translation>
    </message>
    <message>
        <source>retried in bulk</source>
        <translation>reintentado en grupo</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>tras un reinicio</translation>
    </message>
    <message>
        <source>sent once more to be sure</source>
        <translation>enviado una vez más por seguridad</translation>
    </message>
    <message>
        <source>pushed again by a person</source>
        <translation>enviado de nuevo por una persona</translation>
    </message>
    <message>
        <source>after the system was resumed</source>
        <translation>tras reanudar el sistema</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>Open failure</source>
        <translation>Abrir el error</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>No event chosen</source>
        <translation>Ningún evento elegido</translation>
    </message>
    <message>
        <source>What was kept of it</source>
        <translation>Lo que se conservó de él</translation>
    </message>
    <message>
        <source>Every try of the same event</source>
        <translation>Todos los intentos del mismo evento</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>Waiting for the answer.</source>
        <translation>Esperando la respuesta.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>No hubo respuesta.</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Evento %1</translation>
    </message>
    <message>
        <source>On the wire now.</source>
        <translation>En camino ahora.</translation>
    </message>
    <message>
        <source>read back, nothing was sent</source>
        <translation>lectura de vuelta, no se envió nada</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Copiar como cURL</translation>
    </message>
    <message>
        <source>Copy correlation id</source>
        <translation>Copiar el identificador de correlación</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Credentials are masked</source>
        <translation>Las credenciales están ocultas</translation>
    </message>
    <message>
        <source>Nothing they had not accepted before.</source>
        <translation>Nada que no hubieran aceptado antes.</translation>
    </message>
    <message>
        <source>Trace (%1)</source>
        <translation>Traza (%1)</translation>
    </message>
    <message>
        <source>Correlation %1</source>
        <translation>Correlación %1</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>intento %1 de %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>%1 · next %2</source>
        <translation>%1 · próximo %2</translation>
    </message>
    <message>
        <source>Copy event id</source>
        <translation>Copiar identificador del evento</translation>
    </message>
    <message>
        <source>Event %1, revision %2, key %3</source>
        <translation>Evento %1, revisión %2, clave %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>Copiar para un ticket</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Send current hours (v%1)</source>
        <translation>Enviar el horario actual (v%1)</translation>
    </message>
    <message>
        <source>Delivered %1, on attempt %2. Attempt %3 failed: %4.</source>
        <translation>Entregado (%1) en el intento %2. El intento %3 falló: %4.</translation>
    </message>
    <message>
        <source>A newer version was accepted since. This attempt failed: %1.</source>
        <translation>Después se aceptó una versión más nueva. Este intento falló: %1.</translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionForm</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>dates, hours</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Leído como %1</translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions make way.</source>
        <translation>
            <numerusform>Se reemplaza %n excepción.</numerusform>
            <numerusform>Se reemplazan %n excepciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>An exception says when it is open, or that it is closed.</source>
        <translation>Una excepción dice cuándo está abierto, o que está cerrado.</translation>
    </message>
    <message>
        <source>e.g. Thanksgiving Day</source>
        <translation>p. ej., Día de Acción de Gracias</translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionsModel</name>
    <message>
        <source>All services</source>
        <translation>Todos los servicios</translation>
    </message>
    <message>
        <source>past</source>
        <translation>pasada</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionsTab</name>
    <message>
        <source>Close today…</source>
        <translation>Cerrar hoy…</translation>
    </message>
    <message>
        <source>Close early today…</source>
        <translation>Cerrar hoy más temprano…</translation>
    </message>
    <message>
        <source>Federal holidays…</source>
        <translation>Feriados federales…</translation>
    </message>
    <message>
        <source>Add exception</source>
        <translation>Añadir excepción</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Excepciones</translation>
    </message>
    <message>
        <source>No exceptions: every day is as in the week.</source>
        <translation>Sin excepciones: cada día es como en la semana.</translation>
    </message>
    <message>
        <source>Exceptions (%1)</source>
        <translation>Excepciones (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions</source>
        <translation>
            <numerusform>%n excepción</numerusform>
            <numerusform>%n excepciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions added to the draft.</source>
        <translation>
            <numerusform>%n excepción añadida al borrador.</numerusform>
            <numerusform>%n excepciones añadidas al borrador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n exceptions</source>
        <translation>
            <numerusform>Añadir %n excepción</numerusform>
            <numerusform>Añadir %n excepciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close on holidays</source>
        <translation>Cerrar en feriados</translation>
    </message>
    <message numerus="yes">
        <source>Close on %n holidays</source>
        <translation>
            <numerusform>Cerrar en %n feriado</numerusform>
            <numerusform>Cerrar en %n feriados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ExportJob</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>Elija otra carpeta o libere espacio.</translation>
    </message>
</context>
<context>
    <name>lockstep::Exporter</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tabla (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>La exportación se canceló. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Exporting %1: %2 of %3</source>
        <translation>Exportando %1: %2 de %3</translation>
    </message>
    <message>
        <source>Exporting %1: %2</source>
        <translation>Exportando %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were exported to %1.</source>
        <translation>
            <numerusform>Se exportó %n línea a %1.</numerusform>
            <numerusform>Se exportaron %n líneas a %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::FailedLanesModel</name>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>v%1 → v%2</source>
        <translation>v%1 → v%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>System and cause</source>
        <translation>Sistema y causa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno aún</translation>
    </message>
    <message>
        <source>none for v%1</source>
        <translation>v%1: ninguno</translation>
    </message>
</context>
<context>
    <name>lockstep::FailureActions</name>
    <message>
        <source>%1 will refuse %2 until %3.</source>
        <translation>%1 rechazará %2 hasta que se cumpla esto: %3.</translation>
    </message>
    <message>
        <source>%1 of them will be refused until their causes are mended.</source>
        <translation>%1 de ellos se rechazarán hasta que se corrijan sus causas.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>Motivo (obligatorio)</translation>
    </message>
    <message>
        <source>Reason for discarding</source>
        <translation>Motivo para descartar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>What others should know</source>
        <translation>Lo que los demás deben saber</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Nothing to retry; in lockstep already: %1.</source>
        <translation>Nada que reintentar; ya sincronizados: %1.</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>Retry %1 in %2?</source>
        <translation>¿Reintentar %1 en %2?</translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation>1 causa</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 causas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show discarded</source>
        <translation>Mostrar los descartados</translation>
    </message>
    <message>
        <source>Discarded 1 change.</source>
        <translation>Se descartó 1 cambio.</translation>
    </message>
    <message>
        <source>Discarded %1 changes.</source>
        <translation>Se descartaron %1 cambios.</translation>
    </message>
    <message>
        <source>Restored 1 change; its newest state is on its way.</source>
        <translation>Se restauró 1 cambio; su estado más nuevo está en camino.</translation>
    </message>
    <message>
        <source>Restored %1 changes; their newest state is on its way.</source>
        <translation>Se restauraron %1 cambios; su estado más nuevo está en camino.</translation>
    </message>
    <message>
        <source>A note for everybody who looks at this group. Empty takes it away.</source>
        <translation>Una nota para todos los que miran este grupo. Vacía, se quita.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Retry %1 &amp;likely to work</source>
        <translation>Reintentar %1 con &amp;buenas posibilidades</translation>
    </message>
    <message>
        <source>To a system that is held one change goes first; the others follow when it is accepted. Those of a paused system go when it is resumed.</source>
        <translation>A un sistema retenido va primero un cambio; los demás siguen cuando se acepta. Los de un sistema en pausa van cuando se reanuda.</translation>
    </message>
    <message>
        <source>%1 is paused. What was retried goes when it is resumed.</source>
        <translation>%1 está en pausa. Lo que se reintentó irá cuando se reanude.</translation>
    </message>
    <message>
        <source>%1 is held. The change goes all the same, to see whether it is accepted now.</source>
        <translation>%1 está retenido. El cambio se envía de todos modos, para ver si ahora lo acepta.</translation>
    </message>
    <message>
        <source>%1 is held. One change goes first; the other one follows when it is accepted.</source>
        <translation>%1 está retenido. Un cambio va primero; el otro sigue cuando se acepte.</translation>
    </message>
    <message>
        <source>%1 is held. One change goes first; the other %2 follow when it is accepted.</source>
        <translation>%1 está retenido. Un cambio va primero; los otros %2 siguen cuando se acepte.</translation>
    </message>
    <message>
        <source>Retry all %1?</source>
        <translation>¿Reintentar todos (%1)?</translation>
    </message>
    <message>
        <source>Discard 1 change?</source>
        <translation>¿Descartar 1 cambio?</translation>
    </message>
    <message>
        <source>Discard %1 changes?</source>
        <translation>¿Descartar %1 cambios?</translation>
    </message>
    <message>
        <source>Discard 1 change to %1 (%2)?</source>
        <translation>¿Descartar 1 cambio para %1 (%2)?</translation>
    </message>
    <message>
        <source>Discard %1 changes to %2 (%3)?</source>
        <translation>¿Descartar %1 cambios para %2 (%3)?</translation>
    </message>
    <message>
        <source>It leaves this list and stays marked as not in lockstep. Restorable at least until %1.</source>
        <translation>Sale de esta lista y queda marcado como no sincronizado. Se puede restaurar al menos hasta %1.</translation>
    </message>
    <message>
        <source>They leave this list and stay marked as not in lockstep. Restorable at least until %1.</source>
        <translation>Salen de esta lista y quedan marcados como no sincronizados. Se pueden restaurar al menos hasta %1.</translation>
    </message>
    <message>
        <source>%1 will refuse this until %2.</source>
        <translation>%1 rechazará esto hasta que %2.</translation>
    </message>
    <message>
        <source>%1 One is tried first.</source>
        <translation>%1 Primero se intenta uno.</translation>
    </message>
    <message>
        <source>Try anyway</source>
        <translation>Intentar de todos modos</translation>
    </message>
</context>
<context>
    <name>lockstep::FailureDetail</name>
    <message>
        <source>What fails for this cause</source>
        <translation>Lo que falla por esta causa</translation>
    </message>
    <message>
        <source>Showing %1 of %2. Show all</source>
        <translation>Se muestran %1 de %2. Mostrar todo</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 on %2: attempt for v%3, superseded by v%4</source>
        <translation>%1 en %2: intento de la v%3, reemplazada por la v%4</translation>
    </message>
</context>
<context>
    <name>lockstep::FailuresPage</name>
    <message>
        <source>Loading failures</source>
        <translation>Cargando errores</translation>
    </message>
    <message>
        <source>Retry all…</source>
        <translation>Reintentar todo…</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>Errores por causa</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>Nada está fallando</translation>
    </message>
    <message>
        <source>Checked %1.</source>
        <translation>Comprobado (%1).</translation>
    </message>
    <message>
        <source>Retry all %1…</source>
        <translation>Reintentar los %1…</translation>
    </message>
    <message>
        <source>1 change is</source>
        <translation>1 cambio está</translation>
    </message>
    <message>
        <source>%1 changes are</source>
        <translation>%1 cambios están</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Por causa</translation>
    </message>
    <message>
        <source>By system</source>
        <translation>Por sistema</translation>
    </message>
    <message>
        <source>By clinic</source>
        <translation>Por clínica</translation>
    </message>
    <message>
        <source>By change</source>
        <translation>Por cambio</translation>
    </message>
    <message>
        <source>Find failures</source>
        <translation>Buscar errores</translation>
    </message>
    <message>
        <source>Find clinic, system, words</source>
        <translation>Buscar clínica, sistema, palabras</translation>
    </message>
    <message>
        <source>Nothing that fails has these words.</source>
        <translation>Nada de lo que falla tiene estas palabras.</translation>
    </message>
    <message>
        <source>Nothing for you to do; %1 will be retried by %2.</source>
        <translation>No tiene que hacer nada; se reintentarán %1 (el último a las %2).</translation>
    </message>
    <message>
        <source>%1 not in lockstep, in %2.</source>
        <translation>%1 sin sincronizar, en %2.</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 grupo</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 grupos</translation>
    </message>
    <message>
        <source>D&amp;iscarded</source>
        <translation>Descar&amp;tado</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>El envío se detuvo</translation>
    </message>
    <message>
        <source>Whether something fails cannot be known until Lockstep sends again.</source>
        <translation>No se puede saber si algo falla hasta que Lockstep vuelva a enviar.</translation>
    </message>
    <message>
        <source>No system is set up yet</source>
        <translation>Todavía no hay ningún sistema configurado</translation>
    </message>
    <message>
        <source>What a system refuses is listed here with its cause and what mends it.</source>
        <translation>Aquí aparece lo que un sistema rechaza, con su causa y cómo se corrige.</translation>
    </message>
    <message>
        <source>Add a system</source>
        <translation>Añadir un sistema</translation>
    </message>
    <message>
        <source>&amp;Back to failures</source>
        <translation>&amp;Volver a los errores</translation>
    </message>
    <message>
        <source>Close Lockstep</source>
        <translation>Cerrar Lockstep</translation>
    </message>
</context>
<context>
    <name>lockstep::FilterBar</name>
    <message>
        <source>Filters (%1)</source>
        <translation>Filtros (%1)</translation>
    </message>
</context>
<context>
    <name>lockstep::FilterEdit</name>
    <message>
        <source>Suggestions for the filter</source>
        <translation>Sugerencias para el filtro</translation>
    </message>
    <message>
        <source>Search, for example system:Hospital 503</source>
        <translation>Buscar, por ejemplo sistema:Hospital 503</translation>
    </message>
</context>
<context>
    <name>lockstep::FirstRun</name>
    <message>
        <source>One change, every system</source>
        <translation>Un cambio, todos los sistemas</translation>
    </message>
    <message>
        <source>Explore with sample data</source>
        <translation>Explorar con datos de ejemplo</translation>
    </message>
    <message>
        <source>Set up my first system</source>
        <translation>Configurar mi primer sistema</translation>
    </message>
    <message>
        <source>6 sample clinics and 4 simulated systems inside Lockstep, one of them failing on purpose. Nothing leaves this computer.</source>
        <translation>6 clínicas de ejemplo y 4 sistemas simulados dentro de Lockstep; uno de ellos falla a propósito. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Save a clinic&apos;s hours once; Lockstep brings them to every system you connect, and shows which ones have them.</source>
        <translation>Guarde el horario de una clínica una sola vez; Lockstep lo lleva a cada sistema que usted conecte y muestra cuáles ya lo tienen.</translation>
    </message>
    <message>
        <source>You need its web address, and to know where its key is kept. You can test the connection before anything is sent.</source>
        <translation>Necesita su dirección web y saber dónde se guarda su clave. Puede probar la conexión antes de que se envíe algo.</translation>
    </message>
</context>
<context>
    <name>lockstep::FlowLanes</name>
    <message>
        <source>CORE</source>
        <translation>NÚCLEO</translation>
    </message>
    <message>
        <source>EVENT BUS</source>
        <translation>BUS DE EVENTOS</translation>
    </message>
    <message>
        <source>ADAPTERS</source>
        <translation>ADAPTADORES</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>EXTERNAL SYSTEMS</source>
        <translation>SISTEMAS EXTERNOS</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>lockstep::FlowModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>lockstep::FlowPage</name>
    <message>
        <source>Pause view</source>
        <translation>Pausar la vista</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Follow again (End)</source>
        <translation>Seguir otra vez (Fin)</translation>
    </message>
    <message>
        <source>Choose a line to see its way, its times and what was answered.</source>
        <translation>Elija una línea para ver su recorrido, sus tiempos y qué se respondió.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>What happened, newest last</source>
        <translation>Lo ocurrido, lo más nuevo al final</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>Nada se mueve</translation>
    </message>
    <message>
        <source>Save a clinic&apos;s hours, and its way to each system appears here.</source>
        <translation>Guarde el horario de una clínica y aquí aparecerá su camino a cada sistema.</translation>
    </message>
    <message>
        <source>Resume view</source>
        <translation>Reanudar la vista</translation>
    </message>
    <message>
        <source>Retrying with the newest hours.</source>
        <translation>Reintentando con el horario más nuevo.</translation>
    </message>
    <message>
        <source>It is in lockstep already.</source>
        <translation>Ya está sincronizado.</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Guardar el filtro</translation>
    </message>
    <message>
        <source>Only the view stands still; sending goes on</source>
        <translation>Solo la vista se queda quieta; el envío continúa</translation>
    </message>
    <message>
        <source>Lanes, from the core to the systems</source>
        <translation>Recorridos, del núcleo a los sistemas</translation>
    </message>
    <message>
        <source>Filter saved.</source>
        <translation>Filtro guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%n newer events</source>
        <translation>
            <numerusform>%n evento más nuevo</numerusform>
            <numerusform>%n eventos más nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>── %1, view paused ── Sending goes on.</source>
        <translation>── %1, vista en pausa ── El envío continúa.</translation>
    </message>
    <message>
        <source>── %1 ── The list stands still while you read.</source>
        <translation>── %1 ── La lista se queda quieta mientras usted lee.</translation>
    </message>
    <message>
        <source>%1 of at most %2 kept; older ones are in History</source>
        <translation>%1 de un máximo de %2 guardados; los más antiguos están en Historial</translation>
    </message>
    <message>
        <source>Rate %1/s</source>
        <translation>Ritmo %1/s</translation>
    </message>
    <message>
        <source>Nothing moving. Last event %1</source>
        <translation>Nada se mueve. Último evento: %1</translation>
    </message>
    <message>
        <source>Nothing moving</source>
        <translation>Nada se mueve</translation>
    </message>
    <message>
        <source>Filter by this clinic</source>
        <translation>Filtrar por esta clínica</translation>
    </message>
    <message>
        <source>Filter by this system</source>
        <translation>Filtrar por este sistema</translation>
    </message>
    <message>
        <source>Filter by this type</source>
        <translation>Filtrar por este tipo</translation>
    </message>
    <message>
        <source>Filter by this event</source>
        <translation>Filtrar por este evento</translation>
    </message>
    <message>
        <source>Copy as cURL (credentials masked)</source>
        <translation>Copiar como cURL (credenciales ocultas)</translation>
    </message>
    <message>
        <source>Copied as cURL; credentials are masked.</source>
        <translation>Copiado como cURL; las credenciales están ocultas.</translation>
    </message>
    <message>
        <source>The view is paused; sending goes on.</source>
        <translation>La vista está en pausa; el envío continúa.</translation>
    </message>
    <message>
        <source>The list follows.</source>
        <translation>La lista sigue en vivo.</translation>
    </message>
    <message>
        <source>The list stands still.</source>
        <translation>La lista se queda quieta.</translation>
    </message>
    <message>
        <source>%1. %2 %3. %4</source>
        <translation>%1. %2 %3. %4</translation>
    </message>
    <message>
        <source>Last event %1</source>
        <translation>Último evento: %1</translation>
    </message>
    <message>
        <source>The list follows newer events and has moved on.</source>
        <translation>La lista sigue los eventos más nuevos y ya avanzó.</translation>
    </message>
    <message>
        <source>%1 of at most %2 kept</source>
        <translation>%1 guardados (máximo %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n sistema</numerusform>
            <numerusform>%n sistemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing moving. Last: %1 → %2, %3</source>
        <comment>clinic, 3 systems, time</comment>
        <translation>Nada se mueve. Lo último: %1 → %2, %3</translation>
    </message>
</context>
<context>
    <name>lockstep::GoToModel</name>
    <message>
        <source>Event %1</source>
        <translation>Evento %1</translation>
    </message>
    <message>
        <source>in History</source>
        <translation>en Historial</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con error</translation>
    </message>
    <message>
        <source>Close %1 today</source>
        <translation>Cerrar %1 hoy</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation>%1 desviados</translation>
    </message>
    <message>
        <source>Pause %1 for 1 hour</source>
        <translation>Pausar %1 durante 1 hora</translation>
    </message>
    <message>
        <source>Clinic · %1 failed</source>
        <translation>Clínica · %1 con error</translation>
    </message>
    <message>
        <source>%1 · as a draft</source>
        <translation>%1 · como borrador</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <translation>ddd d MMM</translation>
    </message>
</context>
<context>
    <name>lockstep::GoToPanel</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Type a clinic, system, page or command</source>
        <translation>Escriba una clínica, un sistema, una página o un comando</translation>
    </message>
    <message>
        <source>Clinic, system, page or command</source>
        <translation>Clínica, sistema, página o comando</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Type c and a space for clinics only, s for systems, f for failures, # for an event, &gt; for commands</source>
        <translation>Escriba c y un espacio para ver solo clínicas, s para sistemas, f para errores, # para un evento, &gt; para comandos</translation>
    </message>
</context>
<context>
    <name>lockstep::GroupDelegate</name>
    <message>
        <source>last hour</source>
        <translation>última hora</translation>
    </message>
</context>
<context>
    <name>lockstep::GroupView</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Solución</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Retry, %1</source>
        <translation>Reintentar, %1</translation>
    </message>
    <message>
        <source>Retry %1 selected</source>
        <translation>Reintentar los %1 seleccionados</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about this group</source>
        <translation>Más sobre este grupo</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Reintentar lo seleccionado</translation>
    </message>
    <message>
        <source>Mute notifications of this group</source>
        <translation>Silenciar las notificaciones de este grupo</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>Copiar para un ticket</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>fails for 1 cause</source>
        <translation>falla por 1 causa</translation>
    </message>
    <message>
        <source>fails for %1 causes</source>
        <translation>falla por %1 causas</translation>
    </message>
    <message>
        <source>Group by cause to see how each of them is mended.</source>
        <translation>Agrupe por causa para ver cómo se corrige cada una.</translation>
    </message>
    <message>
        <source>Note by %1, %2: %3</source>
        <translation>Nota de %1, %2: %3</translation>
    </message>
    <message>
        <source>Retrying, %1</source>
        <translation>Reintentando, %1</translation>
    </message>
    <message>
        <source>Retry all %1 of this group: %2</source>
        <translation>Reintentar los %1 de este grupo: %2</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
</context>
<context>
    <name>lockstep::GroupsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>since %1 · paused</source>
        <translation>desde %1 · en pausa</translation>
    </message>
    <message>
        <source>since %1 · next try %2</source>
        <translation>desde %1 · próximo intento %2</translation>
    </message>
    <message>
        <source>since %1 · waits for you</source>
        <translation>desde %1 · requiere su atención</translation>
    </message>
    <message>
        <source>1 cause</source>
        <translation>1 causa</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 causas</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>failures: %1</source>
        <translation>errores: %1</translation>
    </message>
    <message>
        <source>retry button</source>
        <translation>botón Reintentar</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>in the last hour: %1</source>
        <translation>en la última hora: %1</translation>
    </message>
    <message>
        <source>%1, rising</source>
        <translation>%1, en aumento</translation>
    </message>
    <message>
        <source>%1, falling</source>
        <translation>%1, en descenso</translation>
    </message>
</context>
<context>
    <name>lockstep::HeaderMapEdit</name>
    <message>
        <source>Add a header</source>
        <translation>Añadir un encabezado</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Header name</source>
        <translation>Nombre del encabezado</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>Valor del encabezado</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Quitar este encabezado</translation>
    </message>
</context>
<context>
    <name>lockstep::HealthRow</name>
    <message>
        <source>rising</source>
        <translation>en aumento</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>en descenso</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>estable</translation>
    </message>
    <message>
        <source>Nothing was sent in the last hour</source>
        <translation>No se envió nada en la última hora</translation>
    </message>
    <message>
        <source>1 try in the last hour, it did not fail</source>
        <translation>1 intento en la última hora, sin error</translation>
    </message>
    <message>
        <source>%1 tries in the last hour, none failed</source>
        <translation>%1 intentos en la última hora, ninguno con error</translation>
    </message>
    <message>
        <source>1 failure in the last hour</source>
        <translation>1 error en la última hora</translation>
    </message>
    <message>
        <source>%1 failures in the last hour</source>
        <translation>%1 errores en la última hora</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>en calma</translation>
    </message>
    <message>
        <source>paused, %1 left</source>
        <translation>en pausa, quedan %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>resting after failures</source>
        <translation>en reposo tras los errores</translation>
    </message>
    <message>
        <source>Health of the systems</source>
        <translation>Salud de los sistemas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>retenido: %1</translation>
    </message>
    <message>
        <source>mostly under %1</source>
        <translation>casi siempre en menos de %1</translation>
    </message>
    <message>
        <source>1 try, not failed</source>
        <translation>1 intento, sin error</translation>
    </message>
    <message>
        <source>%1 tries, none failed</source>
        <translation>%1 intentos, sin errores</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>none failed · %1</source>
        <translation>sin errores · %1</translation>
    </message>
    <message>
        <source>%1 of %2 tries failed</source>
        <translation>%1 de %2 intentos fallaron</translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation>%1, el último a las %2</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 de %2 fallaron</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>en reposo</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>%1 in 5 min</source>
        <translation>%1 en 5 min</translation>
    </message>
    <message>
        <source>last known: %1</source>
        <translation>último dato: %1</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
</context>
<context>
    <name>lockstep::HelpWindow</name>
    <message>
        <source>Needs a person. The Failures page says why and how to mend it.</source>
        <translation>Requiere la atención de una persona. La página Errores dice por qué y cómo corregirlo.</translation>
    </message>
    <message>
        <source>The system holds something else than what was published.</source>
        <translation>El sistema tiene algo distinto de lo publicado.</translation>
    </message>
    <message>
        <source>The last try failed; it goes again by itself.</source>
        <translation>El último intento falló; se envía de nuevo solo.</translation>
    </message>
    <message>
        <source>Saved here, and on its way.</source>
        <translation>Guardado aquí y en camino.</translation>
    </message>
    <message>
        <source>The system said yes. It was not read back, so it is not checked.</source>
        <translation>El sistema dijo que sí. No se leyó de vuelta, así que no está comprobado.</translation>
    </message>
    <message>
        <source>Read back from the system and found equal.</source>
        <translation>Leído de vuelta del sistema y encontrado igual.</translation>
    </message>
    <message>
        <source>This system does not receive this clinic.</source>
        <translation>Este sistema no recibe esta clínica.</translation>
    </message>
    <message>
        <source>Lockstep help</source>
        <translation>Ayuda de Lockstep</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Lockstep %1</source>
        <translation>Lockstep %1</translation>
    </message>
    <message>
        <source>Keeps other systems in lockstep with clinic hours: at least once for the newest state, in order for each system and clinic, never knowingly stale, never silently dropped.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Mantiene otros sistemas sincronizados con el horario de las clínicas: al menos una vez para el estado más nuevo, en orden para cada sistema y clínica, nunca desactualizado a sabiendas, nunca descartado en silencio.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>When is this clinic open, and which systems will be told?</source>
        <translation>¿Cuándo está abierta esta clínica y a qué sistemas se avisará?</translation>
    </message>
    <message>
        <source>What is moving right now, and where does it stop?</source>
        <translation>¿Qué se mueve ahora mismo y dónde se detiene?</translation>
    </message>
    <message>
        <source>What broke, why, and how is it mended? Retry a whole cause at once.</source>
        <translation>¿Qué falló, por qué y cómo se corrige? Reintente toda una causa de una vez.</translation>
    </message>
    <message>
        <source>Whom does Lockstep talk to, and can it? Pause, test, sign-in.</source>
        <translation>¿Con quién habla Lockstep, y puede hacerlo? Pausa, prueba, credencial.</translation>
    </message>
    <message>
        <source>What was sent, when, and with what answer?</source>
        <translation>¿Qué se envió, cuándo y con qué respuesta?</translation>
    </message>
    <message>
        <source>Who changed what, and has anybody touched the record of it?</source>
        <translation>¿Quién cambió qué, y alguien tocó el registro de ello?</translation>
    </message>
    <message>
        <source>How Lockstep looks, what it keeps, and which keys do what.</source>
        <translation>Cómo se ve Lockstep, qué conserva y qué hace cada tecla.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Ir a cualquier parte</translation>
    </message>
    <message>
        <source>Type a part of a clinic, a system, a failure or a command and press Enter.</source>
        <translation>Escriba una parte de una clínica, un sistema, un error o un comando y presione Entrar.</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>Temas de la ayuda</translation>
    </message>
    <message>
        <source>A person paused the system; the newest hours wait until it is resumed.</source>
        <translation>Una persona pausó el sistema; el horario más reciente espera hasta que se reanude.</translation>
    </message>
    <message>
        <source>Sending has stopped, or nothing was heard for a minute, so the state is not known.</source>
        <translation>El envío se detuvo o no hubo respuesta durante un minuto, así que no se conoce el estado.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Lockstep has stopped sending to this system until its cause is mended; a sign-in that was refused, for example. Its clinics show Failed with the reason.</source>
        <translation>Lockstep dejó de enviar a este sistema hasta que se corrija la causa; por ejemplo, una credencial rechazada. Sus clínicas muestran Con error y el motivo.</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>A newer change of the same clinic goes out in its place.</source>
        <translation>En su lugar se envía un cambio más reciente de la misma clínica.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>En reposo</translation>
    </message>
    <message>
        <source>Change a clinic&apos;s hours</source>
        <translation>Cambiar el horario de una clínica</translation>
    </message>
    <message>
        <source>Go to the clinic, type the hours, for example 8-5, and publish.</source>
        <translation>Vaya a la clínica, escriba el horario, por ejemplo 8-5, y publique.</translation>
    </message>
    <message>
        <source>Copy a day to other days</source>
        <translation>Copiar un día a otros días</translation>
    </message>
    <message>
        <source>Close a clinic today</source>
        <translation>Cerrar hoy una clínica</translation>
    </message>
    <message>
        <source>Go to, type “close” and a part of its name, press Enter, publish.</source>
        <translation>Abra Ir a, escriba «cerrar» y una parte de su nombre, pulse Intro y publique.</translation>
    </message>
    <message>
        <source>Take back what you did</source>
        <translation>Deshacer lo que hizo</translation>
    </message>
    <message>
        <source>Before publishing, undo. Afterwards, restore a version in the clinic&apos;s Versions.</source>
        <translation>Antes de publicar, deshaga. Después, restaure una versión en Versiones de la clínica.</translation>
    </message>
    <message>
        <source>Add a clinic</source>
        <translation>Agregar una clínica</translation>
    </message>
    <message>
        <source>On the Clinics page, New. Import brings many from a file.</source>
        <translation>En la página Clínicas, Nueva. Importar trae muchas desde un archivo.</translation>
    </message>
    <message>
        <source>See why something failed</source>
        <translation>Ver por qué algo falló</translation>
    </message>
    <message>
        <source>The next problem in the matrix; Enter opens its reason.</source>
        <translation>El siguiente problema de la matriz; Intro abre su motivo.</translation>
    </message>
    <message>
        <source>Retry all failures of a cause</source>
        <translation>Reintentar todos los errores de una causa</translation>
    </message>
    <message>
        <source>On the Failures page, choose the cause and retry the group.</source>
        <translation>En la página Errores, elija la causa y reintente el grupo.</translation>
    </message>
    <message>
        <source>See how a retry went</source>
        <translation>Ver cómo salió un reintento</translation>
    </message>
    <message>
        <source>Settle a difference</source>
        <translation>Resolver una diferencia</translation>
    </message>
    <message>
        <source>Compare, then push ours or take theirs as a draft.</source>
        <translation>Compare y luego envíe lo nuestro o tome lo suyo como borrador.</translation>
    </message>
    <message>
        <source>Stop sending for a while</source>
        <translation>Dejar de enviar por un tiempo</translation>
    </message>
    <message>
        <source>Pause one system or all; what is saved goes out afterwards.</source>
        <translation>Pause un sistema o todos; lo que se guarde se envía después.</translation>
    </message>
    <message>
        <source>Print a sign for the door</source>
        <translation>Imprimir un cartel para la puerta</translation>
    </message>
    <message>
        <source>In the clinic, Print; in English, Spanish or both.</source>
        <translation>En la clínica, Imprimir; en inglés, español o ambos.</translation>
    </message>
    <message>
        <source>How do I…</source>
        <translation>¿Cómo…?</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Is everything in lockstep? What needs a person is at the top.</source>
        <translation>¿Está todo sincronizado? Lo que requiere a una persona está arriba.</translation>
    </message>
    <message>
        <source>Many tries in a row failed, so Lockstep waits before it sends to the system again. Then it tries with one change.</source>
        <translation>Fallaron muchos intentos seguidos, así que Lockstep espera antes de volver a enviar al sistema. Después prueba con un cambio.</translation>
    </message>
    <message>
        <source>Go to the day to copy, press the keys and choose the days.</source>
        <translation>Vaya al día que quiere copiar, pulse las teclas y elija los días.</translation>
    </message>
    <message>
        <source>The Jobs panel lists every retry until you clear it.</source>
        <translation>El panel Trabajos muestra cada reintento hasta que usted lo quita.</translation>
    </message>
    <message>
        <source>Save a table as a file</source>
        <translation>Guardar una tabla como archivo</translation>
    </message>
    <message>
        <source>Export writes the rows that you see, with the filter you set.</source>
        <translation>Exportar escribe las filas que usted ve, con el filtro que puso.</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Words you may meet</source>
        <translation>Palabras que puede encontrar</translation>
    </message>
</context>
<context>
    <name>lockstep::HistoryFilters</name>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Tried again later</source>
        <translation>Se intentó más tarde</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Late answer</source>
        <translation>Respuesta tardía</translation>
    </message>
    <message>
        <source>Read-back equal</source>
        <translation>Lectura de vuelta igual</translation>
    </message>
    <message>
        <source>Read-back differs</source>
        <translation>Lectura de vuelta diferente</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Any version</source>
        <translation>Cualquier versión</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nombre de la búsqueda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Guardado como «%1».</translation>
    </message>
    <message>
        <source>Keep this search as</source>
        <translation>Conservar esta búsqueda como</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Todos los sistemas</translation>
    </message>
    <message>
        <source>All clinics</source>
        <translation>Todas las clínicas</translation>
    </message>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>%n más nuevo</numerusform>
            <numerusform>%n más nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Find: northside 401 yesterday</source>
        <translation>Buscar: norte 401 ayer</translation>
    </message>
    <message>
        <source>Find by words: clinic, system, code, reason, event, a day</source>
        <translation>Buscar por palabras: clínica, sistema, código, motivo, evento, un día</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>7 found, a day</comment>
        <translation>%1 el %2</translation>
    </message>
</context>
<context>
    <name>lockstep::HistoryView</name>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Todavía no se envió nada</translation>
    </message>
    <message>
        <source>Choose a line to see what was sent and answered.</source>
        <translation>Elija una línea para ver qué se envió y qué se respondió.</translation>
    </message>
    <message>
        <source>Attempts, newest first</source>
        <translation>Intentos, el más nuevo primero</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Widen the filter to see more.</source>
        <translation>Amplíe el filtro para ver más.</translation>
    </message>
    <message>
        <source>Every try to reach a system is kept here, with its answer.</source>
        <translation>Aquí se conserva cada intento de llegar a un sistema, con su respuesta.</translation>
    </message>
    <message>
        <source>Retrying with the newest hours.</source>
        <translation>Reintentando con el horario más nuevo.</translation>
    </message>
    <message>
        <source>It is in lockstep already.</source>
        <translation>Ya está sincronizado.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Only this clinic</source>
        <translation>Solo esta clínica</translation>
    </message>
    <message>
        <source>Only this system</source>
        <translation>Solo este sistema</translation>
    </message>
    <message>
        <source>Only this event</source>
        <translation>Solo este evento</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message numerus="yes">
        <source>Older: loading %n more…</source>
        <translation>
            <numerusform>Más antiguos: cargando %n más…</numerusform>
            <numerusform>Más antiguos: cargando %n más…</numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message>
        <source>more than %1 found</source>
        <translation>más de %1 encontrados</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent and answered shows here.</source>
        <translation>Aquí se ve lo que se envió y lo que se respondió.</translation>
    </message>
</context>
<context>
    <name>lockstep::HolidayPicker</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Federal holidays</source>
        <translation>Feriados federales</translation>
    </message>
    <message>
        <source>Federal holidays of</source>
        <translation>Feriados federales de</translation>
    </message>
    <message>
        <source>%1, observed</source>
        <translation>%1, observado</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, holiday</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · now %3</source>
        <comment>date, holiday, hours</comment>
        <translation>%1 · %2 · ahora %3</translation>
    </message>
    <message>
        <source>Check the days on which it closes.</source>
        <translation>Marque los días en que cierra.</translation>
    </message>
</context>
<context>
    <name>lockstep::HoursField</name>
    <message>
        <source>8-5, or closed</source>
        <translation>8-5, o cerrado</translation>
    </message>
    <message>
        <source>Hours drawn: %1</source>
        <translation>Horario dibujado: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ImportModel</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ImportPanel</name>
    <message>
        <source>Import hours</source>
        <translation>Importar horarios</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Lo que haría el archivo</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>Clinics (*.json *.jsonl *.ndjson *.csv)</source>
        <translation>Clínicas (*.json *.jsonl *.ndjson *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>reason code</comment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Imported %1: %2, %3. Systems are being told now.</source>
        <translation>Se importó %1: %2, %3. Ahora se avisa a los sistemas.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n añadida</numerusform>
            <numerusform>%n añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambiada</numerusform>
            <numerusform>%n cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 was published by %2 meanwhile, so the file was compared again.</source>
        <translation>Mientras tanto, %2 publicó %1, así que el archivo se comparó de nuevo.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Choose a file of clinics. You see what it would do before anything changes.</source>
        <translation>Elija un archivo de clínicas. Verá lo que haría antes de que algo cambie.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n clinics, all or none…</source>
        <translation>
            <numerusform>Importando %n clínica, todo o nada…</numerusform>
            <numerusform>Importando %n clínicas, todas o ninguna…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n problems. Nothing can be imported before they are mended.</source>
        <translation>
            <numerusform>%1: %n problema. No se puede importar nada hasta que se corrija.</numerusform>
            <numerusform>%1: %n problemas. No se puede importar nada hasta que se corrijan.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, %4.</source>
        <comment>file, counts</comment>
        <translation>%1: %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n igual</numerusform>
            <numerusform>%n iguales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n clinics now</source>
        <translation>
            <numerusform>Publicar %n clínica ahora</numerusform>
            <numerusform>Publicar %n clínicas ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep as %n drafts</source>
        <translation>
            <numerusform>Guardar como %n borrador</numerusform>
            <numerusform>Guardar como %n borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A spreadsheet saved as CSV, or JSON</source>
        <translation>Una hoja de cálculo guardada como CSV, o JSON</translation>
    </message>
</context>
<context>
    <name>lockstep::JobList</name>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
</context>
<context>
    <name>lockstep::JobRow</name>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Mostrar los que tienen error</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show what failed: %1</source>
        <translation>Mostrar lo que falló: %1</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Cancelar: %1</translation>
    </message>
    <message>
        <source>Clear: %1</source>
        <translation>Limpiar: %1</translation>
    </message>
    <message>
        <source>in lockstep: %1, failed: %2, left: %3</source>
        <translation>sincronizados: %1, con error: %2, pendientes: %3</translation>
    </message>
    <message>
        <source>%1.
%2</source>
        <translation>%1.
%2</translation>
    </message>
</context>
<context>
    <name>lockstep::JobStrip</name>
    <message>
        <source>Progress of the current job</source>
        <translation>Avance del trabajo actual</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>Clear the result of %1</source>
        <translation>Quitar el resultado de %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Mostrar los que tienen error</translation>
    </message>
    <message>
        <source>Jobs (%1)</source>
        <translation>Trabajos (%1)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>All jobs, running or not read yet: %1</source>
        <translation>Todos los trabajos, en marcha o sin leer todavía: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::JobsPanel</name>
    <message>
        <source>No retry was asked for yet. What you retry is counted here, and its result stays.</source>
        <translation>Todavía no se pidió ningún reintento. Lo que usted reintente se cuenta aquí, y su resultado se conserva.</translation>
    </message>
    <message>
        <source>Clear all results</source>
        <translation>Limpiar todos los resultados</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>The last jobs, newest first</source>
        <translation>Los últimos trabajos, el más nuevo primero</translation>
    </message>
</context>
<context>
    <name>lockstep::KeysEditor</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Restablecer todas las teclas</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Usarlas aquí</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Presione las teclas nuevas</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Take it over?</source>
        <translation>%1 pertenece a «%2». ¿Usarlo aquí?</translation>
    </message>
    <message>
        <source>Shortcut for “%1”</source>
        <translation>Atajo para «%1»</translation>
    </message>
</context>
<context>
    <name>lockstep::LanesTable</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>A second</source>
        <translation>Por segundo</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>From %1 to %2: %3, %4</source>
        <translation>De %1 a %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>lockstep::LinkedClinics</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Sync status</source>
        <translation>Estado de sincronización</translation>
    </message>
    <message>
        <source>They have</source>
        <translation>Tienen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más nueva</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Find a clinic</source>
        <translation>Buscar una clínica</translation>
    </message>
    <message>
        <source>Linked clinics, worst first</source>
        <translation>Clínicas vinculadas, las peores primero</translation>
    </message>
    <message>
        <source>No clinics here</source>
        <translation>No hay clínicas aquí</translation>
    </message>
    <message>
        <source>A clinic appears once its hours are saved and this system gets their topic.</source>
        <translation>Una clínica aparece cuando su horario está guardado y este sistema recibe su tema.</translation>
    </message>
    <message>
        <source>Every clinic is linked to it: it gets the hours of all of them.</source>
        <translation>Todas las clínicas están vinculadas a él: recibe el horario de todas.</translation>
    </message>
    <message>
        <source>It does not get clinic hours: its topics leave them out.</source>
        <translation>No recibe los horarios de las clínicas: sus temas no los incluyen.</translation>
    </message>
</context>
<context>
    <name>lockstep::LinkedClinicsModel</name>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, desde %3</translation>
    </message>
</context>
<context>
    <name>lockstep::MainWindow</name>
    <message>
        <source>Sandbox: sample clinics and simulated systems. Nothing leaves this computer.</source>
        <translation>Entorno de prueba: clínicas de ejemplo y sistemas simulados. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con error</translation>
    </message>
    <message>
        <source>%1 with failures</source>
        <translation>%1 con errores</translation>
    </message>
    <message>
        <source>%1 in trouble</source>
        <translation>%1 con problemas</translation>
    </message>
    <message>
        <source>Lockstep sandbox</source>
        <translation>Entorno de prueba de Lockstep</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>Quitar los datos de ejemplo</translation>
    </message>
    <message>
        <source>Back to your own data; everything here is gone</source>
        <translation>Volver a sus propios datos; todo lo de aquí se pierde</translation>
    </message>
    <message>
        <source>The diagnostic report is in the clipboard. It names no clinic, no system and no secret.</source>
        <translation>El informe de diagnóstico está en el portapapeles. No nombra ninguna clínica, ningún sistema ni ningún secreto.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the store are not as they were written. Nothing was mended by itself.</source>
        <translation>
            <numerusform>%n entrada del almacén no está como se escribió. Nada se corrigió solo.</numerusform>
            <numerusform>%n entradas del almacén no están como se escribieron. Nada se corrigió solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a copy of the data folder, then compare with a backup.</source>
        <translation>Haga una copia de la carpeta de datos y luego compárela con un respaldo.</translation>
    </message>
</context>
<context>
    <name>lockstep::MarkTally</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>lockstep::MatrixModel</name>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Último cambio: %1</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>%1: open the system</source>
        <translation>%1: abrir el sistema</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n clinics</source>
        <translation>
            <numerusform>%1 · %n clínica</numerusform>
            <numerusform>%1 · %n clínicas</numerusform>
        </translation>
    </message>
    <message>
        <source>holds something else</source>
        <translation>tiene algo distinto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>%1: open the clinic</source>
        <translation>%1: abrir la clínica</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Last change: not known</source>
        <translation>Último cambio: desconocido</translation>
    </message>
    <message>
        <source>v%1  %2  %3</source>
        <translation>v%1  %2  %3</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorado</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1 difiere</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>no comprobado</translation>
    </message>
    <message>
        <source>read back %1</source>
        <translation>leído de vuelta %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1 · Why?</source>
        <translation>%1 · ¿Por qué?</translation>
    </message>
</context>
<context>
    <name>lockstep::MatrixToolbar</name>
    <message>
        <source>&amp;Problems only</source>
        <translation>Solo &amp;problemas</translation>
    </message>
    <message>
        <source>Group by &amp;cause</source>
        <translation>Agrupar por &amp;causa</translation>
    </message>
    <message>
        <source>LOCKSTEP</source>
        <translation>SINCRONÍA</translation>
    </message>
    <message>
        <source>Find clinic</source>
        <translation>Buscar clínica</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>All time zones</source>
        <translation>Todas las zonas horarias</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>%1 of %2 clinics</source>
        <translation>%1 de %2 clínicas</translation>
    </message>
    <message numerus="yes">
        <source>%n new problems</source>
        <translation>
            <numerusform>%n problema nuevo</numerusform>
            <numerusform>%n problemas nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clinics</source>
        <translation>
            <numerusform>%n clínica nueva</numerusform>
            <numerusform>%n clínicas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
</context>
<context>
    <name>lockstep::MessageBar</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>lockstep::MessageView</name>
    <message>
        <source>Raw</source>
        <translation>Sin formato</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Encabezados</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>%1: raw, as it was sent</source>
        <translation>%1: sin formato, tal como se envió</translation>
    </message>
    <message>
        <source>%1: headers</source>
        <translation>%1: encabezados</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Guardar: %1</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <translation>Los primeros %1 de %2</translation>
    </message>
</context>
<context>
    <name>lockstep::MonthModel</name>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Semana del %1</translation>
    </message>
    <message>
        <source>%1; federal holiday: %2</source>
        <comment>what a date is</comment>
        <translation>%1; feriado federal: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::MonthView</name>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month with its year, in the letters of QLocale::toString</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Days of %1</source>
        <translation>Días de %1</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feriado</translation>
    </message>
    <message>
        <source>Federal holiday: %1</source>
        <translation>Feriado federal: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::NeedsList</name>
    <message>
        <source>Needs you</source>
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>Retry %1 of %2, %3</source>
        <translation>Reintentar %1 de %2, %3</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nada requiere su atención.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1 difiere</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>Comparar: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
    <message>
        <source>1 more cause</source>
        <translation>1 causa más</translation>
    </message>
    <message>
        <source>%1 more causes</source>
        <translation>%1 causas más</translation>
    </message>
    <message>
        <source>1 clinic</source>
        <translation>1 clínica</translation>
    </message>
    <message>
        <source>%1 clinics</source>
        <translation>%1 clínicas</translation>
    </message>
    <message>
        <source>What needs you is not known while sending has stopped.</source>
        <translation>No se sabe qué requiere su atención mientras el envío está detenido.</translation>
    </message>
    <message>
        <source>%1 · last retry %2: failed again</source>
        <translation>%1 · último reintento %2: volvió a fallar</translation>
    </message>
    <message>
        <source>Nothing needs you · last verified %1</source>
        <translation>Nada requiere su atención · última verificación %1</translation>
    </message>
    <message>
        <source>Everything is in lockstep</source>
        <translation>Todo está sincronizado</translation>
    </message>
</context>
<context>
    <name>lockstep::NewClinicForm</name>
    <message>
        <source>New clinic</source>
        <translation>Nueva clínica</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Letters, digits, dots and hyphens; it never changes.</source>
        <translation>Letras, cifras, puntos y guiones; no cambia nunca.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Set its hours</source>
        <translation>Fijar su horario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>The id that files and systems know this clinic by</source>
        <translation>El identificador con el que archivos y sistemas conocen esta clínica</translation>
    </message>
    <message>
        <source>More: the clinic&apos;s id</source>
        <translation>Más: el identificador de la clínica</translation>
    </message>
    <message>
        <source>Where the clinic is. Its hours are in this zone.</source>
        <translation>Dónde está la clínica. Su horario está en esta zona.</translation>
    </message>
</context>
<context>
    <name>lockstep::OkRates</name>
    <message>
        <source>%1 % ok</source>
        <translation>%1 % bien</translation>
    </message>
</context>
<context>
    <name>lockstep::OverviewPage</name>
    <message>
        <source>NEEDS YOU</source>
        <translation>REQUIERE SU ATENCIÓN</translation>
    </message>
    <message>
        <source>HEALTH, LAST HOUR</source>
        <translation>ESTADO EN LA ÚLTIMA HORA</translation>
    </message>
    <message>
        <source>Clinics and systems</source>
        <translation>Clínicas y sistemas</translation>
    </message>
    <message>
        <source>No problem in this list.</source>
        <translation>Ningún problema en esta lista.</translation>
    </message>
    <message>
        <source>Loading clinics…</source>
        <translation>Cargando clínicas…</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>Todavía no hay clínicas</translation>
    </message>
    <message>
        <source>Add one on the Clinics page; each system you connect gets a column.</source>
        <translation>Añada una en la página Clínicas; cada sistema que conecte tendrá una columna.</translation>
    </message>
    <message>
        <source>No connection has a problem</source>
        <translation>Ninguna conexión tiene problemas</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Clear the filter to see every clinic.</source>
        <translation>Quite el filtro para ver todas las clínicas.</translation>
    </message>
    <message>
        <source>Nothing to retry: all of it is in lockstep already.</source>
        <translation>Nada que reintentar: todo está ya sincronizado.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir la clínica</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostrar historial</translation>
    </message>
    <message>
        <source>Copy link text</source>
        <translation>Copiar el texto del enlace</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n línea copiada.</numerusform>
            <numerusform>%n líneas copiadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading back %n connections.</source>
        <translation>
            <numerusform>Leyendo de vuelta %n conexión.</numerusform>
            <numerusform>Leyendo de vuelta %n conexiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>These systems cannot be asked what they hold: they have no read-back address. Add one in the system&apos;s settings.</source>
        <translation>A estos sistemas no se les puede preguntar qué tienen: no tienen dirección de lectura de vuelta. Añada una en los ajustes del sistema.</translation>
    </message>
    <message>
        <source>There is nothing to read back: nothing was accepted there yet.</source>
        <translation>No hay nada que leer de vuelta: allí todavía no se aceptó nada.</translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n connections.</source>
        <translation>
            <numerusform>Reintentando %n conexión.</numerusform>
            <numerusform>Reintentando %n conexiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 está en pausa.</translation>
    </message>
    <message>
        <source>%1 is resumed.</source>
        <translation>%1 se reanudó.</translation>
    </message>
    <message>
        <source>No systems yet</source>
        <translation>Todavía no hay sistemas</translation>
    </message>
    <message>
        <source>Connect one, and every clinic gets a cell that says how it is there.</source>
        <translation>Conecte uno y cada clínica tendrá una celda que dice cómo está allí.</translation>
    </message>
    <message>
        <source>Open Systems</source>
        <translation>Abrir Sistemas</translation>
    </message>
    <message>
        <source>Open Clinics</source>
        <translation>Abrir Clínicas</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Last verified %1.</source>
        <translation>Última verificación (%1).</translation>
    </message>
    <message>
        <source>Nothing was read back yet.</source>
        <translation>Todavía no se leyó nada de vuelta.</translation>
    </message>
    <message>
        <source>Everything is in lockstep</source>
        <translation>Todo está sincronizado</translation>
    </message>
    <message>
        <source>%1 of %2 connections were read back and are equal. %3</source>
        <translation>%1 de %2 conexiones se leyeron de vuelta y son iguales. %3</translation>
    </message>
    <message>
        <source>Show all clinics</source>
        <translation>Mostrar todas las clínicas</translation>
    </message>
    <message>
        <source>%1 failed, %2 drifted.</source>
        <translation>%1 con error, %2 desviados.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait until their system can be sent to.</source>
        <translation>
            <numerusform>%n de ellas espera hasta que se pueda enviar a su sistema.</numerusform>
            <numerusform>%n de ellas esperan hasta que se pueda enviar a su sistema.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying %1 with one change.</source>
        <translation>Probando %1 con un cambio.</translation>
    </message>
    <message>
        <source>HEALTH OF THE SANDBOX, LAST HOUR</source>
        <translation>ESTADO DEL ENTORNO DE PRUEBA EN LA ÚLTIMA HORA</translation>
    </message>
</context>
<context>
    <name>lockstep::PauseStrip</name>
    <message>
        <source>System to pause</source>
        <translation>Sistema que se pausa</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Hasta que yo lo reanude</translation>
    </message>
    <message>
        <source>Pause a system for how long? What is saved meanwhile goes out afterwards.</source>
        <translation>¿Por cuánto tiempo se pausa un sistema? Lo que se guarde mientras tanto sale después.</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n systems for how long? What is saved meanwhile goes out afterwards.</source>
        <translation>
            <numerusform>¿Por cuánto tiempo se pausa %n sistema? Lo que se guarde mientras tanto sale después.</numerusform>
            <numerusform>¿Por cuánto tiempo se pausan %n sistemas? Lo que se guarde mientras tanto sale después.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>lockstep::PolicyRows</name>
    <message>
        <source>Hold before sending</source>
        <translation>Retener antes de enviar</translation>
    </message>
    <message>
        <source>Tries are kept</source>
        <translation>Los intentos se conservan</translation>
    </message>
    <message>
        <source>Every try to reach a system, with its time and its answer&apos;s code.</source>
        <translation>Cada intento de llegar a un sistema, con su hora y el código de su respuesta.</translation>
    </message>
    <message>
        <source>Answers are kept</source>
        <translation>Las respuestas se conservan</translation>
    </message>
    <message>
        <source>The beginning of what systems answered; the largest part of the history.</source>
        <translation>El comienzo de lo que respondieron los sistemas; la mayor parte del historial.</translation>
    </message>
    <message>
        <source>Former hours are kept</source>
        <translation>Los horarios anteriores se conservan</translation>
    </message>
    <message>
        <source>Versions that a newer one replaced. The newest is always kept.</source>
        <translation>Versiones que una más nueva reemplazó. La más nueva siempre se conserva.</translation>
    </message>
    <message>
        <source>The audit trail is kept</source>
        <translation>El registro de auditoría se conserva</translation>
    </message>
    <message>
        <source>Who changed what.</source>
        <translation>Quién cambió qué.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message numerus="yes">
        <source> days</source>
        <translation>
            <numerusform> día</numerusform>
            <numerusform> días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> years</source>
        <translation>
            <numerusform> año</numerusform>
            <numerusform> años</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not read yet</source>
        <translation>todavía no se ha leído</translation>
    </message>
    <message>
        <source>the store cannot be written now. %1</source>
        <translation>ahora no se puede escribir en el almacén. %1</translation>
    </message>
    <message>
        <source>Check for drift every</source>
        <translation>Buscar diferencias cada</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>How long a published change waits before any system receives it. Until then it can be taken back unseen. 0 sends at once.</source>
        <translation>Cuánto espera un cambio publicado antes de que lo reciba algún sistema. Hasta entonces se puede retirar sin que nadie lo vea. 0 envía de inmediato.</translation>
    </message>
    <message>
        <source>Lockstep reads back what each system shows, where it offers that. It also does so shortly after each change.</source>
        <translation>Lockstep lee de vuelta lo que muestra cada sistema, si este lo permite. También lo hace poco después de cada cambio.</translation>
    </message>
</context>
<context>
    <name>lockstep::PreviewModel</name>
    <message>
        <source>when resumed</source>
        <translation>al reanudarse</translation>
    </message>
    <message>
        <source>when mended</source>
        <translation>al corregirse</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>not linked: it is not subscribed to hours</source>
        <translation>no vinculado: no está suscrito a los horarios</translation>
    </message>
    <message>
        <source>paused by %1 until %2</source>
        <translation>en pausa por %1 hasta las %2</translation>
    </message>
    <message>
        <source>paused by %1</source>
        <translation>en pausa por %1</translation>
    </message>
    <message>
        <source>failures in a row: %1</source>
        <translation>errores seguidos: %1</translation>
    </message>
    <message>
        <source>insecure: not encrypted</source>
        <translation>inseguro: sin cifrar</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Will send</source>
        <translation>Se enviará</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, hours</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>held, next try %1</source>
        <translation>retenido, próximo intento %1</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>retenido: %1</translation>
    </message>
    <message>
        <source>%1 is paused by %2 until %3.</source>
        <translation>%2 pausó %1 hasta %3.</translation>
    </message>
    <message>
        <source>%1 is paused by %2.</source>
        <translation>%2 pausó %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %n times in a row.</source>
        <translation>
            <numerusform>%1 falló %n vez.</numerusform>
            <numerusform>%1 falló %n veces seguidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
    </message>
    <message>
        <source>Publishing goes to %1 of %2 systems</source>
        <translation>La publicación va a %1 de %2 sistemas</translation>
    </message>
    <message numerus="yes">
        <source>Publishing goes to %1 of %2 systems now; %n wait</source>
        <translation>
            <numerusform>Publicar llega ahora a %1 de %2 sistemas; %n espera</numerusform>
            <numerusform>Publicar llega ahora a %1 de %2 sistemas; %n esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing goes to %1 of %2 systems now, to %3 at %4</source>
        <translation>Publicar llega ahora a %1 de %2 sistemas, y a %3 a esta hora: %4</translation>
    </message>
    <message>
        <source>Publishing goes to %1 of %2 systems now; %3 waits until %4</source>
        <translation>Publicar llega ahora a %1 de %2 sistemas; %3 espera hasta que %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n systems now</source>
        <comment>told, all</comment>
        <translation>
            <numerusform>%1 de %n sistema ahora</numerusform>
            <numerusform>%1 de %n sistemas ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>when a key is chosen</source>
        <translation>cuando se elija una clave</translation>
    </message>
    <message>
        <source>%1 On hold since %2.</source>
        <comment>what is wrong with it</comment>
        <translation>%1 Está retenido desde %2.</translation>
    </message>
</context>
<context>
    <name>lockstep::PublishedStrip</name>
    <message>
        <source>&amp;Restore v%1</source>
        <translation>&amp;Restaurar v%1</translation>
    </message>
    <message>
        <source>&amp;Undo (%1 s)</source>
        <translation>&amp;Deshacer (%1 s)</translation>
    </message>
</context>
<context>
    <name>lockstep::RemovableList</name>
    <message>
        <source>Remove selected</source>
        <translation>Quitar lo seleccionado</translation>
    </message>
</context>
<context>
    <name>lockstep::RetryScheduleEdit</name>
    <message>
        <source>Waits before each try</source>
        <translation>Esperas antes de cada intento</translation>
    </message>
    <message>
        <source>I could not read “%1”. Try 0, 5 s, 30 s, 2 min, 1 h.</source>
        <translation>No pude leer «%1». Pruebe 0, 5 s, 30 s, 2 min, 1 h.</translation>
    </message>
</context>
<context>
    <name>lockstep::SandboxPanel</name>
    <message>
        <source>down for now (503)</source>
        <translation>caído por ahora (503)</translation>
    </message>
    <message>
        <source>broken (500)</source>
        <translation>averiado (500)</translation>
    </message>
    <message>
        <source>too fast for them (429)</source>
        <translation>demasiado rápido para ellos (429)</translation>
    </message>
    <message>
        <source>hours rejected (422)</source>
        <translation>horario rechazado (422)</translation>
    </message>
    <message>
        <source>clinic not known (404)</source>
        <translation>clínica desconocida (404)</translation>
    </message>
    <message>
        <source>Change its hours behind our back</source>
        <translation>Cambiar su horario a nuestras espaldas</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de prueba</translation>
    </message>
    <message>
        <source>Answers after</source>
        <translation>Responde tras</translation>
    </message>
    <message>
        <source>Updates that fail</source>
        <translation>Envíos que fallan</translation>
    </message>
    <message>
        <source>How they fail</source>
        <translation>Cómo fallan</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>estado %1</translation>
    </message>
    <message>
        <source>%1 holds no hours yet: there is nothing to change.</source>
        <translation>%1 todavía no tiene horarios: no hay nada que cambiar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 now holds other hours for %n clinics. Check for drift to find them.</source>
        <translation>
            <numerusform>%1 tiene ahora otro horario para %n clínica. Busque diferencias para encontrarla.</numerusform>
            <numerusform>%1 tiene ahora otros horarios para %n clínicas. Busque diferencias para encontrarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refuses our sign-in, whatever the key</source>
        <translation>Rechaza nuestra credencial, sea cual sea la clave</translation>
    </message>
    <message>
        <source>Simulated on this computer. Turn its dials and watch what happens; each works at once.</source>
        <translation>Simulado en este equipo. Mueva sus controles y vea qué pasa; cada uno actúa al instante.</translation>
    </message>
</context>
<context>
    <name>lockstep::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Todavía no hay nada guardado</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Olvidar este filtro</translation>
    </message>
</context>
<context>
    <name>lockstep::SavedSearches</name>
    <message>
        <source>Saved</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>lockstep::ScheduleBars</name>
    <message>
        <source>Retry schedule: %1</source>
        <translation>Calendario de reintentos: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::SettingEditor</name>
    <message>
        <source>Path of a file; the arrow keys choose from what is there</source>
        <translation>Ruta de un archivo; las flechas eligen entre los que hay</translation>
    </message>
</context>
<context>
    <name>lockstep::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Restablecer %1</translation>
    </message>
    <message>
        <source>Locked: %1</source>
        <translation>Bloqueado: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Abrir con</translation>
    </message>
    <message>
        <source>The page that is shown when Lockstep starts.</source>
        <translation>La página que se muestra cuando Lockstep se inicia.</translation>
    </message>
    <message>
        <source>The page I left</source>
        <translation>La página que dejé</translation>
    </message>
    <message>
        <source>Overview: I watch</source>
        <translation>Panorama: superviso</translation>
    </message>
    <message>
        <source>Clinics: I edit hours</source>
        <translation>Clínicas: edito horarios</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir en la bandeja del sistema</translation>
    </message>
    <message>
        <source>Closing the window leaves Lockstep at work, where the desktop has a tray.</source>
        <translation>Al cerrar la ventana, Lockstep sigue trabajando si el escritorio tiene bandeja del sistema.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System follows the desktop, and changes with it.</source>
        <translation>Sistema sigue al escritorio y cambia con él.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Of the desktop&apos;s own size. Everything grows with it.</source>
        <translation>Respecto al tamaño propio del escritorio. Todo crece con él.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidad</translation>
    </message>
    <message>
        <source>How close the rows of tables and lists stand.</source>
        <translation>Qué tan juntas están las filas de tablas y listas.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplia</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>Barra lateral estrecha</translation>
    </message>
    <message>
        <source>Only icons and counts, and more room for the page.</source>
        <translation>Solo iconos y cantidades, y más espacio para la página.</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Idioma y hora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>How times are told.</source>
        <translation>Cómo se dan las horas.</translation>
    </message>
    <message>
        <source>As my region has it</source>
        <translation>Según mi región</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 horas</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>Week starts on</source>
        <translation>La semana empieza el</translation>
    </message>
    <message>
        <source>In calendars and week editors.</source>
        <translation>En calendarios y editores de la semana.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>A new failure</source>
        <translation>Un error nuevo</translation>
    </message>
    <message>
        <source>The first of a cause; never more than one for it in 15 minutes.</source>
        <translation>El primero de una causa; nunca más de uno por ella en 15 minutos.</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Todo en orden</translation>
    </message>
    <message>
        <source>A long job is done</source>
        <translation>Un trabajo largo terminó</translation>
    </message>
    <message>
        <source>It took more than 10 seconds, and the window was not in front.</source>
        <translation>Tardó más de 10 segundos y la ventana no estaba al frente.</translation>
    </message>
    <message>
        <source>all notifications are off</source>
        <translation>todas las notificaciones están apagadas</translation>
    </message>
    <message>
        <source>Sync defaults</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Lockstep %1</source>
        <translation>Lockstep %1</translation>
    </message>
    <message>
        <source>Keeps other systems in lockstep with clinic hours.

Free software under the GNU General Public License, version 3 or later, built on Qt %1.</source>
        <translation>Mantiene otros sistemas sincronizados con el horario de las clínicas.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior, hecho con Qt %1.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Failures: I repair</source>
        <translation>Errores: yo reparo</translation>
    </message>
    <message>
        <source>Reduced: nothing slides, and Live Flow shows numbers in place of moving dots.</source>
        <translation>Reducido: nada se desliza, y Flujo en vivo muestra números en lugar de puntos en movimiento.</translation>
    </message>
    <message>
        <source>Of the whole interface.</source>
        <translation>De toda la interfaz.</translation>
    </message>
    <message>
        <source>How dates, times and numbers are written.</source>
        <translation>Cómo se escriben fechas, horas y números.</translation>
    </message>
    <message>
        <source>Switched off, nothing pops up. The window still shows everything.</source>
        <translation>Si están desactivadas, no aparece ningún aviso. La ventana lo muestra todo igualmente.</translation>
    </message>
    <message>
        <source>Sending to a system has stopped</source>
        <translation>El envío a un sistema se ha detenido</translation>
    </message>
    <message>
        <source>By itself, for example because it refused our sign-in.</source>
        <translation>Por sí solo; por ejemplo, porque rechazó nuestra credencial.</translation>
    </message>
    <message>
        <source>Nothing is failing any more.</source>
        <translation>Ya nada falla.</translation>
    </message>
</context>
<context>
    <name>lockstep::SettingsSection</name>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
</context>
<context>
    <name>lockstep::SheetView</name>
    <message>
        <source>Preview of the sheet</source>
        <translation>Vista previa de la hoja</translation>
    </message>
</context>
<context>
    <name>lockstep::Shortcuts</name>
    <message>
        <source>Keys that write or move need Ctrl, Alt or Meta before them.</source>
        <translation>Las teclas que escriben o mueven necesitan Ctrl, Alt o Meta antes.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>lockstep::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>lockstep::SpanField</name>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Choose a span, or type a date such as %1.</source>
        <translation>Elija un período o escriba una fecha como %1.</translation>
    </message>
    <message>
        <source>To, a date such as %1</source>
        <translation>Hasta, una fecha como %1</translation>
    </message>
    <message>
        <source>The last day to show, such as %1.</source>
        <translation>El último día que se muestra, como %1.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>I cannot read this as a date.</source>
        <translation>No puedo leer esto como una fecha.</translation>
    </message>
    <message>
        <source>From: any time</source>
        <translation>Desde: cualquier momento</translation>
    </message>
</context>
<context>
    <name>lockstep::StageLine</name>
    <message>
        <source>on the wire</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>lockstep::StartupProblem</name>
    <message>
        <source>Lockstep cannot start here</source>
        <translation>Lockstep no puede iniciarse aquí</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>Nothing was changed, and nothing was sent meanwhile.</source>
        <translation>No se cambió nada y no se envió nada mientras tanto.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>lockstep::StartupWait</name>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>Opening the clinics and their history…</source>
        <translation>Abriendo las clínicas y su historial…</translation>
    </message>
    <message>
        <source>What is stored is checked first. A long history, or one that was not closed in order, can take a minute.</source>
        <translation>Primero se comprueba lo guardado. Un historial largo, o uno que no se cerró en orden, puede tardar un minuto.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>lockstep::StatusHeader</name>
    <message>
        <source>Go to…   Ctrl+K</source>
        <translation>Ir a…   Ctrl+K</translation>
    </message>
    <message>
        <source>State of all connections</source>
        <translation>Estado de todas las conexiones</translation>
    </message>
    <message>
        <source>Go to a clinic, system, page or command</source>
        <translation>Ir a una clínica, un sistema, una página o un comando</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>con error</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>desviados</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>reintentando</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendientes</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocidos</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>sincronizados</translation>
    </message>
    <message>
        <source>Read back from the systems and equal.</source>
        <translation>Leídos de vuelta de los sistemas e iguales.</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>so many</comment>
        <translation>aceptados</translation>
    </message>
    <message>
        <source>The systems said yes; they were not read back, so they are not checked.</source>
        <translation>Los sistemas lo aceptaron; no se leyeron de vuelta, así que no están comprobados.</translation>
    </message>
</context>
<context>
    <name>lockstep::StatusLine</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Engine running</source>
        <translation>Motor en marcha</translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation>Solo lectura: %1</translation>
    </message>
    <message>
        <source>Engine stopping</source>
        <translation>El motor se está deteniendo</translation>
    </message>
    <message>
        <source>outbox empty</source>
        <translation>bandeja de salida vacía</translation>
    </message>
    <message>
        <source>outbox %1</source>
        <translation>bandeja de salida %1</translation>
    </message>
    <message>
        <source>%1, oldest %2</source>
        <translation>%1, el más antiguo %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Datos de las %1</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>El envío se detuvo</translation>
    </message>
    <message>
        <source>Sending has stopped: %1</source>
        <translation>El envío se detuvo: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>outbox %1, waits for %2: %3</source>
        <translation>bandeja de salida %1, espera a %2: %3</translation>
    </message>
</context>
<context>
    <name>lockstep::SystemForm</name>
    <message>
        <source>Allow sending without encryption (http)</source>
        <translation>Permitir envíos sin cifrar (http)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>The address that changes are sent to.</source>
        <translation>La dirección a la que se envían los cambios.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Which kinds of change it gets, separated by commas; * is every kind.</source>
        <translation>Qué tipos de cambio recibe, separados por comas; * es todos.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Time allowed for one try</source>
        <translation>Tiempo permitido para un intento</translation>
    </message>
    <message>
        <source>At once, at most</source>
        <translation>A la vez, como máximo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>In a burst, at most</source>
        <translation>En una ráfaga, como máximo</translation>
    </message>
    <message>
        <source>Wait before each try</source>
        <translation>Espera antes de cada intento</translation>
    </message>
    <message>
        <source>This program has no adapter “%1”.</source>
        <translation>Este programa no tiene el adaptador «%1».</translation>
    </message>
    <message>
        <source>Parts of the configuration</source>
        <translation>Partes de la configuración</translation>
    </message>
    <message>
        <source>Retry policy</source>
        <translation>Reintentos</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Límite de envíos</translation>
    </message>
    <message>
        <source>From the name lookup to the last byte of the answer.</source>
        <translation>Desde la búsqueda del nombre hasta el último byte de la respuesta.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>The breaker never opens: failures are only retried.</source>
        <translation>El cortacircuitos nunca se abre: los errores solo se reintentan.</translation>
    </message>
    <message numerus="yes">
        <source>After %n failures in a row the breaker opens: nothing is sent for 30 s, later up to 15 min, then one change goes ahead as a probe.</source>
        <translation>
            <numerusform>Tras %n error el cortacircuitos se abre: no se envía nada por 30 s, más tarde hasta 15 min; luego un cambio va por delante como prueba.</numerusform>
            <numerusform>Tras %n errores seguidos el cortacircuitos se abre: no se envía nada por 30 s, más tarde hasta 15 min; luego un cambio va por delante como prueba.</numerusform>
        </translation>
    </message>
    <message>
        <source>can: split days %1   exceptions %2   campaigns %3   read back %4</source>
        <translation>puede: días partidos %1   excepciones %2   campañas %3   lectura de vuelta %4</translation>
    </message>
    <message>
        <source>Split days are sent</source>
        <translation>Los días partidos se envían</translation>
    </message>
    <message>
        <source>Split days are not sent</source>
        <translation>Los días partidos no se envían</translation>
    </message>
    <message>
        <source>exceptions are sent</source>
        <translation>las excepciones se envían</translation>
    </message>
    <message>
        <source>exceptions are not sent</source>
        <translation>las excepciones no se envían</translation>
    </message>
    <message>
        <source>campaigns are sent</source>
        <translation>las campañas se envían</translation>
    </message>
    <message>
        <source>campaigns are not sent</source>
        <translation>las campañas no se envían</translation>
    </message>
    <message>
        <source>it can be read back</source>
        <translation>se puede leer de vuelta</translation>
    </message>
    <message>
        <source>it cannot be read back</source>
        <translation>no se puede leer de vuelta</translation>
    </message>
    <message>
        <source>Something here cannot be saved</source>
        <translation>Algo aquí no se puede guardar</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Stop sending after so many failures in a row</source>
        <translation>Dejar de enviar tras este número de errores seguidos</translation>
    </message>
    <message>
        <source>Anybody on the way can read and change what is sent. Only for tests; an address on this computer does not need it.</source>
        <translation>Cualquiera en el camino puede leer y cambiar lo que se envía. Solo para pruebas; una dirección de este equipo no lo necesita.</translation>
    </message>
</context>
<context>
    <name>lockstep::SystemHead</name>
    <message>
        <source>Insecure: what is sent can be read and changed on the way</source>
        <translation>Inseguro: lo que se envía puede leerse y cambiarse en el camino</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de prueba</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Probar la &amp;conexión</translation>
    </message>
    <message>
        <source>&amp;Pause ▾</source>
        <translation>&amp;Pausar ▾</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>With a note…</source>
        <translation>Con una nota…</translation>
    </message>
    <message>
        <source>Pause %1: for how long? What is saved meanwhile waits here.</source>
        <translation>Pausar %1: ¿por cuánto tiempo? Lo que se guarde mientras tanto espera aquí.</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Por 30 minutos</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Por 1 hora</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Until tomorrow 6:00</source>
        <translation>Hasta mañana a las 6:00</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Hasta que yo lo reanude</translation>
    </message>
    <message>
        <source>Note on the pause, optional</source>
        <translation>Nota sobre la pausa, opcional</translation>
    </message>
    <message>
        <source>Note (optional), e.g. their maintenance window</source>
        <translation>Nota (opcional), p. ej., su período de mantenimiento</translation>
    </message>
    <message>
        <source>Do not pause</source>
        <translation>No pausar</translation>
    </message>
    <message>
        <source>Name of the system to remove</source>
        <translation>Nombre del sistema que se quita</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Nuevo sistema</translation>
    </message>
    <message>
        <source>Nothing is sent until it is saved.</source>
        <translation>No se envía nada hasta que se guarde.</translation>
    </message>
    <message>
        <source>The engine has not been heard of; this is how it was.</source>
        <translation>Sin noticias del motor; así estaba.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Nothing is sent until it is saved. To test it, type its web address first.</source>
        <translation>No se envía nada hasta que se guarde. Para probarlo, escriba antes su dirección web.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Intentar de nuevo ahora</translation>
    </message>
    <message>
        <source>One change goes first; the rest follow once it is accepted</source>
        <translation>Primero va un cambio; los demás siguen cuando se acepte</translation>
    </message>
    <message>
        <source>Type %1 to remove it</source>
        <translation>Escriba %1 para quitarlo</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1? Its %n links to clinics go with it.</source>
        <translation>
            <numerusform>¿Quitar %1? Su vínculo con %n clínica se quita con él.</numerusform>
            <numerusform>¿Quitar %1? Sus vínculos con %n clínicas se quitan con él.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest hours of %n clinics wait for it and are not sent any more.</source>
        <translation>
            <numerusform>Los horarios más nuevos de %n clínica le esperan y ya no se envían.</numerusform>
            <numerusform>Los horarios más nuevos de %n clínicas le esperan y ya no se envían.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours that it has already stay there.</source>
        <translation>Los horarios que ya tiene se quedan allí.</translation>
    </message>
</context>
<context>
    <name>lockstep::SystemsModel</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>unknown adapter “%1”</source>
        <translation>adaptador desconocido «%1»</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 de %2 aceptados</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Insecure: sent without encryption</source>
        <translation>Inseguro: se envía sin cifrar</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, insecure</source>
        <translation>%1, inseguro</translation>
    </message>
    <message>
        <source>no clinics linked</source>
        <translation>sin clínicas vinculadas</translation>
    </message>
    <message numerus="yes">
        <source>%n clinics in sync</source>
        <translation>
            <numerusform>%n clínica sincronizada</numerusform>
            <numerusform>%n clínicas sincronizadas</numerusform>
        </translation>
    </message>
    <message>
        <source>testing…</source>
        <translation>probando…</translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sandbox · %1</source>
        <translation>Entorno de prueba · %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Nuevo sistema</translation>
    </message>
    <message>
        <source>New system, not saved yet</source>
        <translation>Nuevo sistema, aún sin guardar</translation>
    </message>
    <message>
        <source>%1 · %2 % ok in the last hour</source>
        <translation>%1 · %2 % bien en la última hora</translation>
    </message>
    <message>
        <source>All delivered</source>
        <translation>Todo entregado</translation>
    </message>
</context>
<context>
    <name>lockstep::SystemsPage</name>
    <message>
        <source>Systems</source>
        <translation>Sistemas</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No systems yet</source>
        <translation>Todavía no hay sistemas</translation>
    </message>
    <message>
        <source>A system is told of every change of a clinic&apos;s hours.</source>
        <translation>A un sistema se le avisa de cada cambio del horario de una clínica.</translation>
    </message>
    <message>
        <source>Add a system</source>
        <translation>Añadir un sistema</translation>
    </message>
    <message>
        <source>There is a system of this name.</source>
        <translation>Ya hay un sistema con este nombre.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Nothing was saved: see the marked fields.</source>
        <translation>No se guardó nada: vea los campos marcados.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved, but this connection was not tested.</source>
        <translation>Guardado, pero esta conexión no se probó.</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Add system</source>
        <translation>Añadir sistema</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Probar todos</translation>
    </message>
    <message>
        <source>Check drift</source>
        <translation>Buscar diferencias</translation>
    </message>
    <message>
        <source>Read back what every system holds, and compare</source>
        <translation>Leer de vuelta lo que tiene cada sistema y comparar</translation>
    </message>
    <message>
        <source>Linked clinics</source>
        <translation>Clínicas vinculadas</translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation>Detener la prueba</translation>
    </message>
    <message>
        <source>Linked clinics (%1)</source>
        <translation>Clínicas vinculadas (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Tested %n systems.</source>
        <translation>
            <numerusform>Se probó %n sistema.</numerusform>
            <numerusform>Se probaron %n sistemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 All of them answer well.</source>
        <translation>%1 Todos responden bien.</translation>
    </message>
    <message>
        <source>%1 Not working: %2.</source>
        <translation>%1 No funcionan: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Reading back %n connections; the job below tells how many differ.</source>
        <translation>
            <numerusform>Leyendo de vuelta %n conexión; el trabajo de abajo dice si difiere.</numerusform>
            <numerusform>Leyendo de vuelta %n conexiones; el trabajo de abajo dice cuántas difieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to read back: nothing was accepted there yet.</source>
        <translation>No hay nada que leer de vuelta: allí todavía no se aceptó nada.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 está en pausa.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>These systems cannot be asked what they hold: they have no read-back address. Add one under Connection, Advanced.</source>
        <translation>A estos sistemas no se les puede preguntar qué tienen: no tienen dirección de lectura de vuelta. Añada una en Conexión, Avanzado.</translation>
    </message>
</context>
<context>
    <name>lockstep::TestRound</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lockstep::ThreeWayView</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Before (v%1)</source>
        <translation>Antes (v%1)</translation>
    </message>
    <message>
        <source>Theirs (v%1, %2)</source>
        <translation>Lo suyo (v%1, %2)</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>what, whose, hours</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>lo suyo</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>lo mío</translation>
    </message>
    <message>
        <source>%1: both of you changed it</source>
        <translation>%1: ambos lo cambiaron</translation>
    </message>
</context>
<context>
    <name>lockstep::Tray</name>
    <message>
        <source>Open Lockstep</source>
        <translation>Abrir Lockstep</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Por 30 minutos</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Por 1 hora</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Hasta que yo lo reanude</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Lockstep: %1</source>
        <translation>Lockstep: %1</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>En pausa hasta %1</translation>
    </message>
    <message>
        <source>Paused until somebody resumes</source>
        <translation>En pausa hasta que alguien reanude</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con error</translation>
    </message>
    <message>
        <source>%1 drifted</source>
        <translation>%1 desviados</translation>
    </message>
    <message>
        <source>%1 retrying</source>
        <translation>%1 reintentando</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation>%1 pendientes</translation>
    </message>
    <message>
        <source>All %1 in lockstep</source>
        <translation>Los %1 sincronizados</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>El envío se detuvo</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 en pausa</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 aceptados</translation>
    </message>
    <message>
        <source>%1 in sync</source>
        <translation>%1 sincronizados</translation>
    </message>
</context>
<context>
    <name>lockstep::VersionsModel</name>
    <message>
        <source>Its hours are not kept any more.</source>
        <translation>Su horario ya no se conserva.</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Publicado por primera vez</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 ahora</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
</context>
<context>
    <name>lockstep::VersionsTab</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Comparison, day by day</source>
        <translation>Comparación, día por día</translation>
    </message>
    <message>
        <source>v%1 from %2 (scheduled)</source>
        <translation>v%1 desde el %2 (programada)</translation>
    </message>
    <message>
        <source>v%1 (now)</source>
        <translation>v%1 (ahora)</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>el borrador</translation>
    </message>
    <message>
        <source>Restore v%1</source>
        <translation>Restaurar v%1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Not published yet: there is nothing to compare.</source>
        <translation>Sin publicar todavía: no hay nada que comparar.</translation>
    </message>
    <message>
        <source>Choose a version.</source>
        <translation>Elija una versión.</translation>
    </message>
    <message>
        <source>v%1 and %2 are the same.</source>
        <translation>v%1 y %2 son iguales.</translation>
    </message>
    <message numerus="yes">
        <source>v%1 and %2 differ in %n places.</source>
        <translation>
            <numerusform>v%1 y %2 difieren en %n lugar.</numerusform>
            <numerusform>v%1 y %2 difieren en %n lugares.</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1 is in the draft now. Publish to make it a new version.</source>
        <translation>v%1 está ahora en el borrador. Publique para convertirla en una versión nueva.</translation>
    </message>
</context>
<context>
    <name>lockstep::WeekEditor</name>
    <message>
        <source>Copy day to…</source>
        <translation>Copiar el día a…</translation>
    </message>
    <message>
        <source>Drawing goes in steps of 15 minutes, of 5 with Ctrl</source>
        <translation>Se dibuja en pasos de 15 minutos, de 5 con Ctrl</translation>
    </message>
    <message>
        <source>Copy the hours of the day you are on to other days (Ctrl+D)</source>
        <translation>Copiar el horario del día en que está a otros días (Ctrl+D)</translation>
    </message>
    <message>
        <source>%1 h %2 min per week</source>
        <translation>%1 h %2 min por semana</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <comment>total, difference</comment>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>%1 (−%2)</source>
        <comment>total, difference</comment>
        <translation>%1 (−%2)</translation>
    </message>
</context>
<context>
    <name>lockstep::WeeklyTab</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Service and time it applies</source>
        <translation>Servicio y fechas en que se aplica</translation>
    </message>
    <message>
        <source>Weekly hours</source>
        <translation>Horario semanal</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>service, dates</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>▨ campaigns and other services</source>
        <translation>▨ campañas y otros servicios</translation>
    </message>
    <message>
        <source>Hatched: when a campaign is held within the week to come, or another service of this clinic is open</source>
        <translation>Rayado: cuando hay una campaña en la próxima semana o está abierto otro servicio de esta clínica</translation>
    </message>
    <message>
        <source>Effective dates</source>
        <translation>Fechas de vigencia</translation>
    </message>
    <message>
        <source>Type hours, e.g. 8-12, 1-5 or closed</source>
        <translation>Escriba el horario, p. ej., 8-12, 1-5 o cerrado</translation>
    </message>
</context>
<context>
    <name>lockstep::WhatChanged</name>
    <message numerus="yes">
        <source>Removed after %n days by policy.</source>
        <translation>
            <numerusform>Se eliminó tras %n día según la política.</numerusform>
            <numerusform>Se eliminó tras %n días según la política.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::WhereItGoesTab</name>
    <message>
        <source>What changes for this system</source>
        <translation>Qué cambia para este sistema</translation>
    </message>
    <message>
        <source>Systems this clinic&apos;s hours go to</source>
        <translation>Sistemas a los que va el horario de esta clínica</translation>
    </message>
    <message>
        <source>No systems yet</source>
        <translation>Todavía no hay sistemas</translation>
    </message>
    <message>
        <source>Systems that are added on the Systems page get this clinic&apos;s hours.</source>
        <translation>Los sistemas que se añaden en la página Sistemas reciben el horario de esta clínica.</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Sin formato</translation>
    </message>
    <message>
        <source>Where it goes (%1)</source>
        <translation>Adónde va (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>system, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is not linked: it is not subscribed to hours</source>
        <translation>%1 no está vinculado: no está suscrito a los horarios</translation>
    </message>
    <message>
        <source>Nothing is sent to it.</source>
        <translation>No se le envía nada.</translation>
    </message>
    <message>
        <source>It accepted v%1, which is not kept any more.</source>
        <translation>Aceptó v%1, que ya no se conserva.</translation>
    </message>
    <message>
        <source>It has accepted nothing yet.</source>
        <translation>Todavía no ha aceptado nada.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>It has accepted exactly these hours.</source>
        <translation>Ha aceptado exactamente este horario.</translation>
    </message>
    <message>
        <source>Exact message</source>
        <translation>Mensaje exacto</translation>
    </message>
    <message>
        <source>The message byte for byte, as it is sent</source>
        <translation>El mensaje byte por byte, tal como se envía</translation>
    </message>
    <message>
        <source>What changes and the exact message</source>
        <translation>Qué cambia y el mensaje exacto</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Se omite: %1</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Intentar de nuevo ahora</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Intentando de nuevo…</translation>
    </message>
    <message>
        <source>Retrying…</source>
        <translation>Reintentando…</translation>
    </message>
</context>
</TS>
