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
        <source>Pa&amp;use system</source>
        <translation>Pa&amp;usar el sistema</translation>
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
        <translation>%1 rechazó nuestra credencial (%2); de su lado o nuestra clave.</translation>
    </message>
    <message>
        <source>Check the credential of %1, then resume the system.</source>
        <translation>Revise la credencial de %1 y luego reanude el sistema.</translation>
    </message>
    <message>
        <source>%1 does not know this record (%2).</source>
        <translation>%1 no conoce este registro (%2).</translation>
    </message>
    <message>
        <source>Check the endpoint of %1, or create the record there, then retry.</source>
        <translation>Revise la dirección de %1, o cree allí el registro, y reintente.</translation>
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
        <source>%1 has removed this endpoint for good (%2).</source>
        <translation>%1 eliminó esta dirección para siempre (%2).</translation>
    </message>
    <message>
        <source>Ask the people who run %1 for the new address, change the endpoint, then resume.</source>
        <translation>Pida la nueva dirección a quienes operan %1, cámbiela y reanude.</translation>
    </message>
    <message>
        <source>We sent faster than %1 allows (%2).</source>
        <translation>Enviamos más rápido de lo que permite %1 (%2).</translation>
    </message>
    <message>
        <source>It goes again by itself; lower the rate limit of %1 if this happens often.</source>
        <translation>Se enviará de nuevo solo; si ocurre a menudo, baje el límite de envíos de %1.</translation>
    </message>
    <message>
        <source>%1 is down or overloaded (%2); their side.</source>
        <translation>%1 está caído o sobrecargado (%2); de su lado.</translation>
    </message>
    <message>
        <source>It goes again by itself; retry when %1 says it is well.</source>
        <translation>Se enviará de nuevo solo; reintente cuando %1 diga que está bien.</translation>
    </message>
    <message>
        <source>%1 answered with a redirect (%2), which is never followed.</source>
        <translation>%1 respondió con una redirección (%2), que nunca se sigue.</translation>
    </message>
    <message>
        <source>Set the endpoint of %1 to the address it really lives at, then resume.</source>
        <translation>Ponga como dirección de %1 la que realmente tiene y reanude.</translation>
    </message>
    <message>
        <source>%1 answered something that is not HTTP as we know it; their side.</source>
        <translation>%1 respondió algo que no es HTTP tal como lo conocemos; de su lado.</translation>
    </message>
    <message>
        <source>Check that the endpoint of %1 is right and what stands between it and us.</source>
        <translation>Compruebe que la dirección de %1 es correcta y qué hay entre ambos.</translation>
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
        <source>Check that the endpoint of %1 is right.</source>
        <translation>Compruebe que la dirección de %1 es correcta.</translation>
    </message>
    <message>
        <source>The name of %1 cannot be found (DNS).</source>
        <translation>No se encuentra el nombre de %1 (DNS).</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s spelling and this computer&apos;s network.</source>
        <translation>Compruebe cómo está escrita la dirección y la red de este equipo.</translation>
    </message>
    <message>
        <source>%1 does not accept connections; their side.</source>
        <translation>%1 no acepta conexiones; de su lado.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s port; it goes again by itself.</source>
        <translation>Compruebe el puerto de la dirección; se enviará de nuevo solo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached over the network.</source>
        <translation>No se puede llegar a %1 por la red.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network; it goes again by itself.</source>
        <translation>Compruebe la red de este equipo; se enviará de nuevo solo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached safely: its certificate or TLS was refused.</source>
        <translation>No se puede llegar a %1 de forma segura: su certificado o TLS fue rechazado.</translation>
    </message>
    <message>
        <source>Have %1 mend its certificate, or give its private CA in the settings, then resume.</source>
        <translation>Pida a %1 que corrija su certificado, o indique su CA privada en los ajustes, y reanude.</translation>
    </message>
    <message>
        <source>%1 did not answer within the time allowed.</source>
        <translation>%1 no respondió en el tiempo permitido.</translation>
    </message>
    <message>
        <source>It goes again by itself; raise the timeout of %1 if it is known to be slow.</source>
        <translation>Se enviará de nuevo solo; suba el tiempo límite de %1 si se sabe que es lento.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before its answer was complete.</source>
        <translation>La conexión con %1 se cortó antes de que terminara su respuesta.</translation>
    </message>
    <message>
        <source>It goes again by itself.</source>
        <translation>Se enviará de nuevo solo.</translation>
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
        <source>Give %1 an endpoint that is not link-local, multicast or a metadata address.</source>
        <translation>Dé a %1 una dirección que no sea de enlace local, de multidifusión ni de metadatos.</translation>
    </message>
    <message>
        <source>The credential of %1 cannot be found on this computer; our side.</source>
        <translation>La credencial de %1 no se encuentra en este equipo; de nuestro lado.</translation>
    </message>
    <message>
        <source>Set what its reference names (an environment variable, a keychain entry or a file), then resume.</source>
        <translation>Defina lo que nombra su referencia (una variable de entorno, una entrada del llavero o un archivo) y reanude.</translation>
    </message>
    <message>
        <source>The request for %1 could not be built safely; our side.</source>
        <translation>No se pudo construir de forma segura la solicitud para %1; de nuestro lado.</translation>
    </message>
    <message>
        <source>Correct the headers or the endpoint in the settings of %1, then retry.</source>
        <translation>Corrija los encabezados o la dirección en los ajustes de %1 y reintente.</translation>
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
        <source>The body was removed by the retention policy.</source>
        <translation>El contenido se eliminó según la política de conservación.</translation>
    </message>
    <message>
        <source>This system has not accepted anything about it before: all of it is new.</source>
        <translation>Este sistema no había aceptado nada sobre esto: todo es nuevo.</translation>
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
        <source>open for changes</source>
        <translation>abierto a cambios</translation>
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
        <source>endpoint gone</source>
        <translation>dirección eliminada</translation>
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
        <source>Held</source>
        <translation>Retenido</translation>
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
        <source>First try at once</source>
        <translation>Primer intento de inmediato</translation>
    </message>
    <message>
        <source>First try after %1</source>
        <translation>Primer intento tras %1</translation>
    </message>
    <message>
        <source>%1, and no second one.</source>
        <translation>%1, y no hay un segundo.</translation>
    </message>
    <message>
        <source>%1; gives up after try %2, %3 later.</source>
        <translation>%1; se abandona tras el intento %2, %3 después.</translation>
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
        <translation>enviado de nuevo</translation>
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
        <source>Try</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Set off by</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
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
        <source>Read back and found equal.</source>
        <translation>Leído de vuelta y encontrado igual.</translation>
    </message>
    <message>
        <source>The system accepted it. It was not read back, so it is not checked.</source>
        <translation>El sistema lo aceptó. No se leyó de vuelta, así que no está comprobado.</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Próximo intento a las %1.</translation>
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
        <source>No word from the engine for a minute: this may have changed.</source>
        <translation>Sin noticias del motor desde hace un minuto: esto pudo haber cambiado.</translation>
    </message>
    <message>
        <source>%1 connections selected</source>
        <translation>%1 conexiones seleccionadas</translation>
    </message>
    <message>
        <source>Retry sends the newest hours to those that need them.</source>
        <translation>Reintentar envía el horario más nuevo a las que lo necesitan.</translation>
    </message>
</context>
<context>
    <name>lockstep::ChangePreview</name>
    <message>
        <source>Payload</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>What each system will get</source>
        <translation>Lo que recibirá cada sistema</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Nothing to publish: this is what is saved</source>
        <translation>Nada que publicar: esto es lo guardado</translation>
    </message>
    <message>
        <source>Publishing goes to %1 of %2 systems</source>
        <translation>La publicación va a %1 de %2 sistemas</translation>
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
</context>
<context>
    <name>lockstep::ClinicEditor</name>
    <message>
        <source>%1 · %2 · v%3</source>
        <translation>%1 · %2 · v%3</translation>
    </message>
    <message>
        <source>%1 · %2 · not published yet</source>
        <translation>%1 · %2 · sin publicar todavía</translation>
    </message>
    <message>
        <source>Parts of the clinic&apos;s hours</source>
        <translation type="unfinished"></translation>
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
        <source>%1 · %2 · v%3</source>
        <translation>%1 · %2 · v%3</translation>
    </message>
    <message>
        <source>%1 · new</source>
        <translation>%1 · nueva</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, with changes not published</source>
        <translation>%1, con cambios sin publicar</translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicsPage</name>
    <message>
        <source>Find a clinic</source>
        <translation>Buscar una clínica</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Choose a clinic</source>
        <translation>Elija una clínica</translation>
    </message>
    <message>
        <source>Its hours, its exceptions and who will be told stand here.</source>
        <translation>Aquí aparecen su horario, sus excepciones y a quién se avisará.</translation>
    </message>
    <message>
        <source>Keep mine and look again</source>
        <translation>Conservar lo mío y revisar otra vez</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>Cargar lo suyo</translation>
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
        <source>Published as v%1 and on its way to %2.</source>
        <translation>Publicado como v%1 y en camino a %2.</translation>
    </message>
    <message>
        <source>1 system</source>
        <translation>1 sistema</translation>
    </message>
    <message>
        <source>%1 systems</source>
        <translation>%1 sistemas</translation>
    </message>
    <message>
        <source>Saved as v%1; no system had to be told.</source>
        <translation>Guardado como v%1; no hubo que avisar a ningún sistema.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
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
        <source>Testing; nothing is written there or here</source>
        <translation>Probando; no se escribe nada allí ni aquí</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Test ended: it does not work yet</source>
        <translation>Prueba terminada: todavía no funciona</translation>
    </message>
    <message>
        <source>Test ended: all is well</source>
        <translation>Prueba terminada: todo está bien</translation>
    </message>
    <message>
        <source>Test cancelled</source>
        <translation>Prueba cancelada</translation>
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
    <name>lockstep::DayBar</name>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin definir</translation>
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
        <source>Copy to one day</source>
        <translation>Copiar a un día</translation>
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
        <source>Not set</source>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, changed from %2</source>
        <translation>%1, cambiado desde %2</translation>
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
        <source>What was sent</source>
        <translation>Qué se envió</translation>
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
        <source>Same event</source>
        <translation>Mismo evento</translation>
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
        <source>The body is no longer kept: it was removed by the retention policy.</source>
        <translation>El contenido ya no se conserva: se eliminó según la política de conservación.</translation>
    </message>
    <message>
        <source>Same event (%1)</source>
        <translation>Mismo evento (%1)</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Evento %1</translation>
    </message>
    <message>
        <source>On the wire now.</source>
        <translation>En camino ahora.</translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionsEditor</name>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Thanksgiving Day</source>
        <translation>Día de Acción de Gracias</translation>
    </message>
    <message>
        <source>Add exception</source>
        <translation>Añadir excepción</translation>
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
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
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
        <source>Remove selected</source>
        <translation>Quitar lo seleccionado</translation>
    </message>
    <message>
        <source>An exception says when it is open, or that it is closed.</source>
        <translation>Una excepción dice cuándo está abierto, o que está cerrado.</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 en lugar de %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Exceptions (%1)</source>
        <translation>Excepciones (%1)</translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionsModel</name>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>A date with its weekday, in the letters of QLocale::toString</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
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
        <source>Clinic or subject</source>
        <translation>Clínica u objeto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
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
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>Errores por causa</translation>
    </message>
    <message>
        <source>Discarded: taken off the list and not in lockstep. Restoring sends the newest state.</source>
        <translation>Descartados: fuera de la lista y no sincronizados. Al restaurarlos se envía el estado más nuevo.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>What fails for this cause</source>
        <translation>Lo que falla por esta causa</translation>
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
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>No word from the engine</source>
        <translation>Sin noticias del motor</translation>
    </message>
    <message>
        <source>Whether something fails cannot be known until it answers again.</source>
        <translation>No se puede saber si algo falla hasta que vuelva a responder.</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>Nada está fallando</translation>
    </message>
    <message>
        <source>Checked %1.</source>
        <translation>Comprobado a las %1.</translation>
    </message>
    <message>
        <source>Last refusal: %1, %2
Checked %3.</source>
        <translation>Último rechazo: %1, %2
Comprobado a las %3.</translation>
    </message>
    <message>
        <source>Retry all %1…</source>
        <translation>Reintentar los %1…</translation>
    </message>
    <message>
        <source>Nothing for you to do: all %1 go again by themselves, the last by %2.</source>
        <translation>No tiene que hacer nada: los %1 se envían de nuevo solos, el último a las %2.</translation>
    </message>
    <message>
        <source>%1 not in lockstep, for %2.</source>
        <translation>%1 sin sincronizar, por %2.</translation>
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
        <source>1 cause</source>
        <translation>1 causa</translation>
    </message>
    <message>
        <source>%1 causes</source>
        <translation>%1 causas</translation>
    </message>
    <message>
        <source>Discarded changes</source>
        <translation>Cambios descartados</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Nothing to retry; in lockstep already: %1.</source>
        <translation>Nada que reintentar; ya sincronizados: %1.</translation>
    </message>
    <message>
        <source>Waiting until their system is resumed: %1.</source>
        <translation>En espera de que se reanude su sistema: %1.</translation>
    </message>
    <message>
        <source>Retry %1 likely to work</source>
        <translation>Reintentar %1 con buenas posibilidades</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>%1 of them will be refused again until their cause is mended.</source>
        <translation>%1 de ellos se rechazarán otra vez hasta que se corrija su causa.</translation>
    </message>
    <message>
        <source>Retry %1 for %2?</source>
        <translation>¿Reintentar %1 por %2?</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 cambio</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 cambios</translation>
    </message>
    <message>
        <source>Discard %1? What is discarded leaves this list, stays marked as not in lockstep, and can be restored.</source>
        <translation>¿Descartar %1? Lo descartado sale de esta lista, queda marcado como no sincronizado y se puede restaurar.</translation>
    </message>
    <message>
        <source>Discarded %1. See Discarded to restore.</source>
        <translation>Se descartó %1. Vea Descartados para restaurar.</translation>
    </message>
    <message>
        <source>Restored %1; the newest state is on its way.</source>
        <translation>Se restauró %1; el estado más nuevo está en camino.</translation>
    </message>
</context>
<context>
    <name>lockstep::FirstRun</name>
    <message>
        <source>One change, every system</source>
        <translation>Un cambio, todos los sistemas</translation>
    </message>
    <message>
        <source>Save a clinic&apos;s hours once; Lockstep brings them to every system you connect, and shows which have them.</source>
        <translation>Guarde una vez el horario de una clínica; Lockstep lo lleva a cada sistema que conecte y muestra cuáles lo tienen.</translation>
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
        <source>Sample clinics and simulated systems, one of them failing on purpose. Nothing leaves this computer.</source>
        <translation>Clínicas de ejemplo y sistemas simulados, uno de ellos falla a propósito. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Its address and where its key is kept. You can test the connection before anything is sent.</source>
        <translation>Su dirección y dónde se guarda su clave. Puede probar la conexión antes de enviar nada.</translation>
    </message>
</context>
<context>
    <name>lockstep::FlowLanes</name>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 con error</translation>
    </message>
    <message>
        <source>%1 on the way</source>
        <translation>%1 en camino</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 aceptados</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>%1 saved / min</source>
        <translation>%1 guardados / min</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>Bus de eventos</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>%1 systems</source>
        <translation>%1 sistemas</translation>
    </message>
    <message>
        <source>, %1 sent</source>
        <translation>, %1 enviados</translation>
    </message>
    <message>
        <source>Core %1; event bus %2; %3</source>
        <translation>Núcleo %1; bus de eventos %2; %3</translation>
    </message>
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
        <source>SYSTEMS</source>
        <translation>SISTEMAS</translation>
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
        <source>Filter: system:Records status:failed or any words</source>
        <translation>Filtro: system:Records status:failed o cualquier palabra</translation>
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
        <source>&quot;%1&quot; is not known. Try system: status: clinic: or words.</source>
        <translation>No se conoce «%1». Pruebe system: status: clinic: o palabras.</translation>
    </message>
    <message>
        <source>1 newer event</source>
        <translation>1 evento más nuevo</translation>
    </message>
    <message>
        <source>%1 newer events</source>
        <translation>%1 eventos más nuevos</translation>
    </message>
    <message>
        <source>%1. The view is paused; sending goes on.</source>
        <translation>%1. La vista está en pausa; el envío continúa.</translation>
    </message>
    <message>
        <source>%1. The list stands still while you read.</source>
        <translation>%1. La lista se queda quieta mientras usted lee.</translation>
    </message>
    <message>
        <source>%1 of at most %2 kept</source>
        <translation>%1 de un máximo de %2 guardados</translation>
    </message>
    <message>
        <source>Retrying with the newest hours.</source>
        <translation>Reintentando con el horario más nuevo.</translation>
    </message>
    <message>
        <source>It is in lockstep already.</source>
        <translation>Ya está sincronizado.</translation>
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
        <source>c clinic · s system · f failure · # event · &gt; command</source>
        <translation>c clínica · s sistema · f error · # evento · &gt; comando</translation>
    </message>
</context>
<context>
    <name>lockstep::GroupView</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Solución</translation>
    </message>
    <message>
        <source>Open system</source>
        <translation>Abrir el sistema</translation>
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
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>%1 since %2, the last at %3.</source>
        <translation>%1 desde las %2, el último a las %3.</translation>
    </message>
    <message>
        <source>1 change waits</source>
        <translation>1 cambio espera</translation>
    </message>
    <message>
        <source>%1 changes wait</source>
        <translation>%1 cambios esperan</translation>
    </message>
    <message>
        <source>The next automatic try is at %1.</source>
        <translation>El próximo intento automático es a las %1.</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>Retry all %1 of this cause on %2</source>
        <translation>Reintentar los %1 de esta causa en %2</translation>
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
        <source>Their words: “%1”</source>
        <translation>Sus palabras: «%1»</translation>
    </message>
    <message>
        <source>Lately changed here:</source>
        <translation>Cambiado aquí últimamente:</translation>
    </message>
</context>
<context>
    <name>lockstep::GroupsModel</name>
    <message>
        <source>since %1</source>
        <translation>desde las %1</translation>
    </message>
    <message>
        <source>%1 · next try %2</source>
        <translation>%1 · próximo intento %2</translation>
    </message>
    <message>
        <source>%1 · waits for you</source>
        <translation>%1 · le espera a usted</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Retried %1: all in lockstep</source>
        <translation>Reintentados %1: todos sincronizados</translation>
    </message>
    <message>
        <source>Retried %1: %2 in lockstep, %3 failed again</source>
        <translation>Reintentados %1: %2 sincronizados, %3 fallaron otra vez</translation>
    </message>
    <message>
        <source>Cancelled: %1 in lockstep, %2 failed, %3 not sent</source>
        <translation>Cancelado: %1 sincronizados, %2 con error, %3 sin enviar</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>%1, %2, failures: %3, %4</source>
        <translation>%1, %2, errores: %3, %4</translation>
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
        <source>%1 % ok · p95 %2</source>
        <translation>%1 % bien · p95 %2</translation>
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
        <source>held until it is mended</source>
        <translation>retenido hasta que se corrija</translation>
    </message>
    <message>
        <source>resting after failures</source>
        <translation>en reposo tras los errores</translation>
    </message>
    <message>
        <source>Health of the systems</source>
        <translation>Salud de los sistemas</translation>
    </message>
</context>
<context>
    <name>lockstep::HelpWindow</name>
    <message>
        <source>Needs a person. The Failures page says why and how to mend it.</source>
        <translation>Necesita a una persona. La página Errores dice por qué y cómo corregirlo.</translation>
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
        <source>A person paused the system; the newest hours wait.</source>
        <translation>Una persona puso el sistema en pausa; el horario más nuevo espera.</translation>
    </message>
    <message>
        <source>No word from the engine for a minute: nothing is claimed.</source>
        <translation>Sin noticias del motor desde hace un minuto: no se afirma nada.</translation>
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
        <translation>Mantiene otros sistemas al compás del horario de las clínicas: al menos una vez para el estado más nuevo, en orden para cada sistema y clínica, nunca desactualizado a sabiendas, nunca descartado en silencio.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
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
        <source>Find clinic or event</source>
        <translation>Buscar clínica o evento</translation>
    </message>
    <message>
        <source>Find clinic, event or key</source>
        <translation>Buscar clínica, evento o clave</translation>
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
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
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
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
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
        <source>Attempts, newest first</source>
        <translation>Intentos, el más nuevo primero</translation>
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
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 encontrado</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
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
        <source>%1 newer</source>
        <translation>%1 más nuevos</translation>
    </message>
    <message>
        <source>Retrying with the newest hours.</source>
        <translation>Reintentando con el horario más nuevo.</translation>
    </message>
    <message>
        <source>It is in lockstep already.</source>
        <translation>Ya está sincronizado.</translation>
    </message>
</context>
<context>
    <name>lockstep::JobList</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
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
        <source>Retry jobs</source>
        <translation>Trabajos de reintento</translation>
    </message>
</context>
<context>
    <name>lockstep::JobStrip</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1 cancelled: %2 in lockstep</source>
        <translation>%1 cancelado: %2 sincronizados</translation>
    </message>
    <message>
        <source>%1: %2 in lockstep</source>
        <translation>%1: %2 sincronizados</translation>
    </message>
    <message>
        <source>, %1 failed again</source>
        <translation>, %1 fallaron otra vez</translation>
    </message>
    <message>
        <source>, %1 not sent</source>
        <translation>, %1 sin enviar</translation>
    </message>
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
    <name>lockstep::NeedsList</name>
    <message>
        <source>Needs you</source>
        <translation>Le necesitan</translation>
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
        <source>since %1</source>
        <translation>desde las %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why: %1, %2</source>
        <translation>Por qué: %1, %2</translation>
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
        <source>No word from the engine, so nothing is claimed.</source>
        <translation>Sin noticias del motor, así que no se afirma nada.</translation>
    </message>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nada le necesita.</translation>
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
        <source>Where the clinic is; its hours are told in it.</source>
        <translation>Dónde está la clínica; su horario se da en ella.</translation>
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
        <source>General clinic</source>
        <translation>Clínica general</translation>
    </message>
</context>
<context>
    <name>lockstep::OverviewPage</name>
    <message>
        <source>&amp;Problems only</source>
        <translation>Solo &amp;problemas</translation>
    </message>
    <message>
        <source>NEEDS YOU</source>
        <translation>LE NECESITAN</translation>
    </message>
    <message>
        <source>HEALTH, LAST HOUR</source>
        <translation>SALUD, ÚLTIMA HORA</translation>
    </message>
    <message>
        <source>Find clinic</source>
        <translation>Buscar clínica</translation>
    </message>
    <message>
        <source>LOCKSTEP</source>
        <translation>SINCRONÍA</translation>
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
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>%1 of %2 clinics</source>
        <translation>%1 de %2 clínicas</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nuevos</translation>
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
        <source>Every system has the newest hours, or is getting them now.</source>
        <translation>Cada sistema tiene el horario más nuevo o lo está recibiendo.</translation>
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
        <source>Retrying 1 connection.</source>
        <translation>Reintentando 1 conexión.</translation>
    </message>
    <message>
        <source>Retrying %1 connections.</source>
        <translation>Reintentando %1 conexiones.</translation>
    </message>
    <message>
        <source>Nothing to retry: all of it is in lockstep already.</source>
        <translation>Nada que reintentar: todo está ya sincronizado.</translation>
    </message>
    <message>
        <source>%1 of them wait until their system is resumed.</source>
        <translation>%1 de ellas esperan a que se reanude su sistema.</translation>
    </message>
</context>
<context>
    <name>lockstep::PreviewModel</name>
    <message>
        <source>all hours, JSON, %1</source>
        <translation>todo el horario, JSON, %1</translation>
    </message>
    <message>
        <source>all hours, %1</source>
        <translation>todo el horario, %1</translation>
    </message>
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
        <source>held since %1: %2</source>
        <translation>retenido desde las %1: %2</translation>
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
    <name>lockstep::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>lockstep::StageLine</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>on the wire</source>
        <translation>en camino</translation>
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
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>sincronizados</translation>
    </message>
    <message>
        <source>The systems said yes. %1 of them were read back and are equal.</source>
        <translation>Los sistemas dijeron que sí. %1 de ellos se leyeron de vuelta y son iguales.</translation>
    </message>
    <message>
        <source>Read back from the systems and equal.</source>
        <translation>Leídos de vuelta de los sistemas e iguales.</translation>
    </message>
</context>
<context>
    <name>lockstep::StatusLine</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No word from the engine</source>
        <translation>Sin noticias del motor</translation>
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
        <source>Engine stopped. %1</source>
        <translation>Motor detenido. %1</translation>
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
        <translation>A las %1</translation>
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
        <source>Endpoint</source>
        <translation>Dirección</translation>
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
        <source>Anybody on the way can read and change what is sent. Only for tests.</source>
        <translation>Cualquiera en el camino puede leer y cambiar lo que se envía. Solo para pruebas.</translation>
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
        <source>Rest after failures in a row</source>
        <translation>Descanso tras errores seguidos</translation>
    </message>
    <message>
        <source>Wait before each try</source>
        <translation>Espera antes de cada intento</translation>
    </message>
    <message>
        <source>One wait for each try, separated by commas. A limit of 0 is unlimited.</source>
        <translation>Una espera por intento, separadas por comas. Un límite de 0 es sin límite.</translation>
    </message>
    <message>
        <source>Pace and retries</source>
        <translation>Ritmo y reintentos</translation>
    </message>
    <message>
        <source>This program has no adapter “%1”.</source>
        <translation>Este programa no tiene el adaptador «%1».</translation>
    </message>
</context>
<context>
    <name>lockstep::SystemsModel</name>
    <message>
        <source>Paused by %1 since %2, until %3.</source>
        <translation>En pausa por %1 desde las %2, hasta las %3.</translation>
    </message>
    <message>
        <source>Paused by %1 since %2, until resumed.</source>
        <translation>En pausa por %1 desde las %2, hasta que se reanude.</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>próximo intento %1</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>le espera a usted</translation>
    </message>
    <message>
        <source>%1 Since %2; %3.</source>
        <translation>%1 Desde las %2; %3.</translation>
    </message>
    <message>
        <source>Resting: %1 failures in a row; next try %2.</source>
        <translation>En descanso: %1 errores seguidos; próximo intento %2.</translation>
    </message>
    <message>
        <source>Rested after failures; one change goes ahead to see if it is well.</source>
        <translation>Descansó tras los errores; un cambio va por delante para ver si está bien.</translation>
    </message>
    <message>
        <source>Asked us to wait until %1.</source>
        <translation>Nos pidió esperar hasta las %1.</translation>
    </message>
    <message>
        <source>Failures in a row: %1.</source>
        <translation>Errores seguidos: %1.</translation>
    </message>
    <message>
        <source>Well: nothing stands in the way.</source>
        <translation>Bien: nada lo impide.</translation>
    </message>
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
</context>
<context>
    <name>lockstep::SystemsPage</name>
    <message>
        <source>Systems</source>
        <translation>Sistemas</translation>
    </message>
    <message>
        <source>Insecure: what is sent can be read and changed on the way</source>
        <translation>Inseguro: lo que se envía puede leerse y cambiarse en el camino</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Probar la &amp;conexión</translation>
    </message>
    <message>
        <source>&amp;Pause…</source>
        <translation>&amp;Pausar…</translation>
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
        <source>Revert</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <source>Until tomorrow 6:00</source>
        <translation>Hasta mañana a las 6:00</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Hasta que yo lo reanude</translation>
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
        <source>New system</source>
        <translation>Nuevo sistema</translation>
    </message>
    <message>
        <source>Nothing is sent until it is saved.</source>
        <translation>No se envía nada hasta que se guarde.</translation>
    </message>
    <message>
        <source>Waiting for it: %1, the newest of each clinic.</source>
        <translation>En espera: %1, lo más nuevo de cada clínica.</translation>
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
        <source>its 1 connection</source>
        <translation>su conexión</translation>
    </message>
    <message>
        <source>its %1 connections</source>
        <translation>sus %1 conexiones</translation>
    </message>
    <message>
        <source>Remove %1? What it holds of us is left as it is; here %2 and all that waits for it go with it. Type its name to remove it.</source>
        <translation>¿Quitar %1? Lo que tiene de nosotros queda como está; aquí se van con él %2 y todo lo que le espera. Escriba su nombre para quitarlo.</translation>
    </message>
</context>
<context>
    <name>lockstep::WeekEditor</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 open per week</source>
        <translation>%1 abierto por semana</translation>
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
        <source>▨ other services</source>
        <translation>▨ otros servicios</translation>
    </message>
    <message>
        <source>Service and time it applies</source>
        <translation>Servicio y fechas en que se aplica</translation>
    </message>
    <message>
        <source>Hatched: when another service of this clinic is open</source>
        <translation>Rayado: cuando otro servicio de esta clínica está abierto</translation>
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
</context>
</TS>
